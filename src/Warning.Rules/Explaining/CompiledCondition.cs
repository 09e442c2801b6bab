using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules;

/// <summary>
/// A condition of a host over indicators and its own names, compiled by <see cref="RuleSetCompiler.CompileCondition"/>. It is evaluated for one company at a
/// time, by <see cref="RuleExplainer.TruthOf"/>. Immutable and thread-safe.
/// </summary>
/// <typeparam name="T">What the host knows of a company, such as its score.</typeparam>
public sealed class CompiledCondition<T>
{
    internal CompiledCondition(string text, BoundExpression expression, HostVocabulary<T> vocabulary) =>
        (Text, Expression, Vocabulary) = (text, expression, vocabulary);

    /// <summary>The condition as it is written.</summary>
    public string Text { get; }

    /// <summary>The indicators that it reads, each once, in the order in which they are written.</summary>
    public IEnumerable<Indicator> Indicators => BoundWalk.Indicators(Expression);

    internal BoundExpression Expression { get; }

    internal HostVocabulary<T> Vocabulary { get; }
}
