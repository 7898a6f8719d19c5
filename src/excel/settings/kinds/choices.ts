import { z } from 'zod';
import { mergedAnswers, type HeadingAnswers } from '../../../compliance/sheets/heading-answers';
import { usable, type StateKind } from '../state-kind';

const stored = z.object({ headings: usable(usable(z.string().nullable())).catch({}) }).catch({ headings: {} });

/** What people said that headings mean, for every sheet that has them. */
export const CHOICES: StateKind<{ readonly headings: HeadingAnswers }> = {
  id: 'choices',
  version: 1,
  title: 'answers about headings',
  empty: { headings: {} },
  members: ['headings'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => ({ headings: mergedAnswers(second.headings, first.headings) }),
};
