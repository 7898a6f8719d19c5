import { accessDeclaration } from './access-declaration';
import { defineKind } from './define-kind';

/** Alternate ACCESS results, levels A1–P3 or 1–3; told apart in recognise.ts. */
export const alternateAccess = defineKind({
  id: 'alternate-access',
  title: 'Alternate ACCESS results sheet',
  ...accessDeclaration('alternate'),
});
