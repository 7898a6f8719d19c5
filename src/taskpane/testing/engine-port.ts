import { MessageChannel } from 'node:worker_threads';
import type { Solver } from '../../compliance/builder/integer-program';
import { nodeSolver } from '../../solver/node';
import { SolverMissing } from '../../solver/solver-missing';
import type { EnginePort } from '../worker/checker';
import type { Ask, Reply } from '../worker/protocol';
import { serve } from '../worker/serve';

const installed: Solver = async (program, start, seconds) => {
  const solver = await nodeSolver();
  if (solver === null) throw new SolverMissing();
  return solver(program, start, seconds);
};

/** The engine behind a real message channel: everything is copied on its way, as between the pane and its worker. */
export function channelPort(solver: Solver = installed): EnginePort {
  const { port1, port2 } = new MessageChannel();
  serve(
    {
      post: (reply) => port2.postMessage(reply),
      listen: (listener) => port2.on('message', (ask: Ask) => listener(ask)),
      close: () => port2.close(),
    },
    solver,
  );
  return {
    post: (ask) => port1.postMessage(ask),
    listen: (listener) => port1.on('message', (reply: Reply) => listener(reply)),
    close: () => port1.close(),
  };
}
