const { default: Sequencer } = require('@jest/test-sequencer');

/** Tests of the whole program run long and stand in `test`: their groups begin, so that none is left at the end for one core while the other waits. */
module.exports = class LongTestsFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isShort = ({ path }) => /\/src-[^/]*$/.test(path);
    return [...sorted.filter((test) => !isShort(test)), ...sorted.filter(isShort)];
  }
};
