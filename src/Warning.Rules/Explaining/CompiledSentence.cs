using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules;

/// <summary>
/// A sentence of a host with expressions over indicators and its own names, compiled by <see cref="RuleSetCompiler.CompileSentence"/> and written for one
/// company by <see cref="RuleExplainer.Write"/>. Immutable and thread-safe.
/// </summary>
/// <typeparam name="T">What the host knows of a company, such as its score.</typeparam>
public sealed class CompiledSentence<T>
{
    internal CompiledSentence(string text, BoundTemplate template, HostVocabulary<T> vocabulary) => (Text, Template, Vocabulary) = (text, template, vocabulary);

    /// <summary>The sentence as it is written, with its expressions in braces.</summary>
    public string Text { get; }

    /// <summary>The indicators that it reads, each once, in the order in which they are written.</summary>
    public IEnumerable<Indicator> Indicators => Template.Expressions.SelectMany(BoundWalk.Indicators).Distinct();

    internal BoundTemplate Template { get; }

    internal HostVocabulary<T> Vocabulary { get; }
}
