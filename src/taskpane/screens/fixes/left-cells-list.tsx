import { LeftList } from '../../components/left-list';
import { useSessionState } from '../../session/session-context';

const MOST_NAMED = 12;

/** Cells that the last fix or restore left as they are, and why. */
export function LeftCellsList() {
  const left = useSessionState((state) => state.leftCells);
  return <LeftList left={left.map(({ sheet, reason, cells }) => ({ what: `${sheet} ${named(cells)}`, reason }))} />;
}

/** `C3, D4 and 10 more`. */
function named(cells: readonly string[]): string {
  const shown = cells.slice(0, MOST_NAMED).join(', ');
  const rest = cells.length - MOST_NAMED;
  return rest > 0 ? `${shown} and ${rest.toLocaleString('en-US')} more` : shown;
}
