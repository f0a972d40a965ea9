import { HttpProblem } from '../problem.js';

export function notAccepted(): HttpProblem {
  return new HttpProblem(
    401,
    'not-accepted',
    'this password or code was not accepted',
    'check it, and try again',
  );
}
