import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Relaxation } from '../../../compliance/builder/plan';
import { relaxationSentence } from '../../../compliance/builder/plan-words';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly relaxations: readonly Relaxation[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Single changes of today's limits, the one that closes most first. */
export function RelaxationList({ heading, relaxations }: Props) {
  const styles = useStyles();
  return (
    <>
      <Text as="h3" ref={heading} tabIndex={-1} weight="semibold" className={styles.heading}>
        What one change would close
      </Text>
      {relaxations.length === 0 && <Text>No single change closes more.</Text>}
      <ul className={styles.list}>
        {relaxations.map((relaxation) => (
          <li key={relaxation.what}>
            <Text>{relaxationSentence(relaxation)}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
