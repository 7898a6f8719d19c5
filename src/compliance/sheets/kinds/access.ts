import { accessDeclaration } from './access-declaration';
import { defineKind } from './define-kind';

/** ACCESS for ELLs results, levels 1.0–6.0. */
export const access = defineKind({ id: 'access', title: 'ACCESS results sheet', ...accessDeclaration('access') });
