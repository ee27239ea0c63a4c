import { projectRoot } from './config/project-root';
import { dueAnswers } from './processes/due-answers';
import { dueQuestion, DueQuestionError } from './processes/due-question';

/** The command line cannot be answered. */
const WRONG_QUESTION = 2;

/** Prints when a period of an act ends, and why, as one line of JSON; what is wrong with the question goes beside it. */
function main(): void {
  try {
    const answer = dueAnswers(projectRoot)(dueQuestion(process.argv.slice(2)));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  } catch (problem) {
    if (!(problem instanceof DueQuestionError)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = WRONG_QUESTION;
  }
}

main();
