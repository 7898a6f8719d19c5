import { makeStyles } from '@fluentui/react-components';
import { cutAtTerms, TERMS } from './terms';

const useStyles = makeStyles({
  term: { textDecorationLine: 'none', cursor: 'help', ':hover': { textDecorationLine: 'underline' } },
});

/** A text in which a term of the field says on hover what it means; Help has them all. */
export function Words({ children }: { readonly children: string }) {
  const styles = useStyles();
  return cutAtTerms(children).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <abbr key={at} title={TERMS[part]} className={styles.term}>
        {part}
      </abbr>
    ),
  );
}
