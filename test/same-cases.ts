import fc from 'fast-check';

const SEED = 20_261_129;
const asked = process.env['PROPERTY_SEED'];

// A commit is judged by the same cases each time. `PROPERTY_SEED=random npx jest PATH` looks for others, `PROPERTY_SEED=123` takes those of a seed.
const seed = asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked ?? SEED);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
