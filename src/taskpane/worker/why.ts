import { criterionOf } from '../../compliance/run/criteria';
import type { Policy } from '../../compliance/policy/policy';
import { CHECK_READMES } from './check-readmes';

/** Why a check matters, with the source of its rule: the section of its README, as plain text, and the criterion. */
export function whyOf(checkId: string, policy: Policy): string {
  const section = /^## Why\n([\s\S]*?)(?=^## )/m.exec(CHECK_READMES.get(checkId) ?? '')?.[1] ?? '';
  return `${plain(section)} (${criterionOf(checkId, policy)})`;
}

/** Markdown without its marks. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\b_(?=\w)|(?<=\w)_\b/g, '')
    .replace(/^[-|] ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
