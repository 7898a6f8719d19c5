import type { StateKind } from '../state-kind';
import { CHOICES } from './choices';
import { CORRECTIONS } from './corrections';
import { FIXES } from './fixes';
import { HIGHLIGHTS } from './highlights';
import { PANE_CHOICES } from './pane-choices';
import { PLAN_CHOICES } from './plan-choices';
import { PLAN_ROWS } from './plan-rows';
import { POLICY } from './policy';
import { REPORTS_WRITTEN } from './reports';
import { RUNS } from './runs';
import { WAIVERS } from './waivers';

/** Every kind of state that the add-in keeps in a workbook. */
export const STATE_KINDS: readonly StateKind<object>[] = [
  WAIVERS,
  POLICY,
  CORRECTIONS,
  CHOICES,
  HIGHLIGHTS,
  RUNS,
  REPORTS_WRITTEN,
  FIXES,
  PLAN_ROWS,
  PLAN_CHOICES,
  PANE_CHOICES,
];
