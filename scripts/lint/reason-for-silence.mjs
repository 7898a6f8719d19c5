/** An ESLint rule: who catches a failure without looking at it says why, in a comment inside or right above. */
export const reasonForSilence = {
  meta: {
    type: 'suggestion',
    messages: { silent: 'Say in a comment, inside or right above, why this failure need not be looked at.' },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const hasReason = (node) =>
      sourceCode.getCommentsInside(node).length > 0 ||
      sourceCode.getAllComments().some(({ loc }) => loc.end.line === node.loc.start.line - 1);
    const demand = (node) => {
      if (!hasReason(node)) context.report({ node, messageId: 'silent' });
    };
    return {
      CatchClause(node) {
        if (node.param === null) demand(node);
      },
      'CallExpression[callee.property.name="catch"] > ArrowFunctionExpression[params.length=0]': demand,
    };
  },
};
