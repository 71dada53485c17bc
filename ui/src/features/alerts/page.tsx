// The room of the alerts: queue, the alert, what stands around it; and the form for one who calls.
import { Route, Routes } from 'react-router';
import { Desk } from './desk';
import { EnterPage } from './enter';
import './alerts.css';

export default function AlertsPage() {
  return (
    <Routes>
      <Route index element={<Desk />} />
      <Route path="new" element={<EnterPage />} />
      <Route path=":id" element={<Desk />} />
    </Routes>
  );
}
