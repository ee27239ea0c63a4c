const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, the longest first. Started last, each would run alone at the end while the other cores rest. */
const LONGEST = [
  'journeys/every-page',
  'journeys/benefits/',
  'journeys/signing',
  'use-cases/walk-all-editions',
  'use-cases/chain/',
  'use-cases/filing/crash-while-sending',
  'use-cases/automatic/straight-through',
  'use-cases/proactive/',
  'benefits/',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((part) => path.includes(`/test/${part}`));
  return place === -1 ? LONGEST.length : place;
};

/** The order of test files, which a fresh clone cannot know from earlier runs. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
