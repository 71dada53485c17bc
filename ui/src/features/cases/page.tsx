import { Route, Routes } from 'react-router';
import { CaseScreen } from './case';
import { CaseList } from './list';
import { NewCase } from './new-case';
import './cases.css';

export default function CasesPage() {
  return (
    <Routes>
      <Route path="new" element={<NewCase />} />
      <Route path=":id/:tab?" element={<CaseScreen />} />
      <Route path="*" element={<CaseList />} />
    </Routes>
  );
}
