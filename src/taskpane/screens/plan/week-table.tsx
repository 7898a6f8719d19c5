import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { WeekBlock, WeekView } from '../../worker/plan-view';

const BORDER = `1px solid ${tokens.colorNeutralStroke1}`;

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground1,
    '& th, & td': { border: BORDER, padding: '2px', verticalAlign: 'top', textAlign: 'start' },
    '& td': { minWidth: '44px' },
    '& th:first-child': {
      position: 'sticky',
      insetInlineStart: 0,
      minWidth: '80px',
      maxWidth: '96px',
      overflowWrap: 'anywhere',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  caption: { textAlign: 'start', padding: '2px 0' },
  free: {
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, ${tokens.colorNeutralStroke2} 4px 5px)`,
  },
  // Seen by screen readers alone, and by all where forced colors take the hatching away.
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    '@media (forced-colors: active)': { position: 'static', width: 'auto', height: 'auto', clipPath: 'none' },
  },
  block: { display: 'block', padding: '1px 3px', borderRadius: tokens.borderRadiusSmall, marginBottom: '1px' },
  other: { color: tokens.colorNeutralForeground2 },
  isNew: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  1: { backgroundColor: tokens.colorPaletteRedBackground2 },
  2: { backgroundColor: tokens.colorPaletteYellowBackground2 },
  3: { backgroundColor: tokens.colorPaletteLightGreenBackground2 },
  4: { backgroundColor: tokens.colorPaletteTealBackground2 },
  5: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  // Those colors are made for dark letters in light themes, and for light ones in dark themes.
  letters: { color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly week: WeekView;
  readonly caption: string;
}

/** Teachers × periods: ESL classes by their lowest level, other classes by name, free time hatched. */
export function WeekTable({ week, caption }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Teacher</th>
          {week.periods.map((period) => (
            <th key={period} scope="col">
              {period}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {week.teachers.map(({ name, periods }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {periods.map((blocks, at) => (
              <td key={week.periods[at]} className={mergeClasses(blocks.length === 0 && styles.free)}>
                {blocks.length === 0 && <span className={styles.hidden}>free</span>}
                {blocks.map((block) => (
                  <Block key={`${block.title} ${block.days} ${block.levels.join()} ${block.isNew}`} block={block} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Block({ block }: { readonly block: WeekBlock }) {
  const styles = useStyles();
  const { days, isEsl, isNew, levels, students, title } = block;
  const [lowest] = levels;
  const level = lowest === 1 || lowest === 2 || lowest === 3 || lowest === 4 || lowest === 5 ? lowest : null;
  const when = days === '' ? '' : ` ${days}`;
  return (
    <span
      className={mergeClasses(
        styles.block,
        isEsl ? styles.letters : styles.other,
        level !== null && styles[level],
        isNew && styles.isNew,
      )}
      title={title}
    >
      {isEsl ? `L${levelsText(levels)} · ${students}${when}` : `${title}${when}`}
    </span>
  );
}

/** `1–3`, `2,4`. */
function levelsText(levels: readonly number[]): string {
  const [first, last] = [levels[0], levels.at(-1)];
  const isRun = first !== undefined && last !== undefined && last - first === levels.length - 1 && levels.length > 1;
  return isRun ? `${first}–${last}` : levels.join(',');
}
