import { config } from 'zod';

// Before any schema is made: zod would compile parsers with `new Function`, which the page's policy forbids.
config({ jitless: true });
