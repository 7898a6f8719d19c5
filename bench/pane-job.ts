import { answerJob } from './answer-job';
import { editJob } from './edit-job';

// Apart from `job.ts`: the pane loads some of its parts later, and what those share with a check would be bundled otherwise than in its worker.
void answerJob({ edit: editJob });
