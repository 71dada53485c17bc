import { Route, Routes, useParams } from 'react-router';
import { CaseScreen } from './case';
import { CaseList } from './list';
import { NewCase } from './new-case';
import './cases.css';

/** Another case is another screen: nothing that was begun in one may be ended in the other. */
function OfCase() {
  const { id = '' } = useParams();
  return <CaseScreen key={id} />;
}

export default function CasesPage() {
  return (
    <Routes>
      <Route path="new" element={<NewCase />} />
      <Route path=":id/:tab?" element={<OfCase />} />
      <Route path="*" element={<CaseList />} />
    </Routes>
  );
}
