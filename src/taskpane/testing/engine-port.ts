import { MessageChannel } from 'node:worker_threads';
import type { Solver } from '../../compliance/builder/integer-program';
import { nodeSolver } from '../../solver/node';
import { SolverMissing } from '../../solver/solver-missing';
import type { EnginePort } from '../worker/checker';
import type { Ask, Question, Reply } from '../worker/protocol';
import { serve } from '../worker/serve';

const installed: Solver = async (program, start, seconds) => {
  const solver = await nodeSolver();
  if (solver === null) throw new SolverMissing();
  return solver(program, start, seconds);
};

/** The engine behind a real message channel: everything is copied on its way, as between the pane and its worker. */
export function channelPort(solver: Solver = installed, readying?: Iterator<void>): EnginePort {
  const { port1, port2 } = new MessageChannel();
  serve(
    {
      post: (reply) => port2.postMessage(reply),
      listen: (listener) => port2.on('message', (ask: Ask) => listener(ask)),
      close: () => port2.close(),
    },
    solver,
    readying && { readying },
  );
  return {
    post: (ask) => port1.postMessage(ask),
    listen: (listener) => port1.on('message', (reply: Reply) => listener(reply)),
    close: () => port1.close(),
  };
}

/** An engine that fails at one kind of question for as long as it is told to, and answers the others. */
export function portFailingAt(kind: Question['kind'], isFailing = () => true): EnginePort {
  const port = channelPort();
  let answer: (reply: Reply) => void = () => undefined;
  return {
    ...port,
    listen: (listener, failed) => port.listen((answer = listener), failed),
    post: (ask) => {
      if (ask.question.kind !== kind || !isFailing()) return port.post(ask);
      queueMicrotask(() => answer({ id: ask.id, kind: 'failed', code: 'EngineFailed', message: '' }));
    },
  };
}
