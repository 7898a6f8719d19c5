import { builderSettings } from './boston-2024/builder';
import { eslServiceSettings } from './boston-2024/esl-service';
import { otherSettings } from './boston-2024/other';
import { statusSettings } from './boston-2024/status-over-time';
import { vocabularySettings } from './boston-2024/vocabulary';

/** The id of the rule set, printed on every report. */
export const POLICY_ID = 'boston-2024';

/** Every setting of Boston's rules as publicly known in 2024, each with source and confidence (docs/spec/policy-facts.md). */
export const BOSTON_2024 = {
  ...eslServiceSettings,
  ...statusSettings,
  ...otherSettings,
  ...vocabularySettings,
  ...builderSettings,
};
