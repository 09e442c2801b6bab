using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files;

/// <summary>The warnings of a scan that have one cause. Immutable.</summary>
/// <param name="Code">The code that the warnings share.</param>
/// <param name="Names">The feeds that the warnings name, or the indicators, rules or open questions, each once.</param>
/// <param name="Warnings">The warnings, at least one.</param>
public sealed record WarningGroup(string Code, IReadOnlyList<string> Names, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>The feeds that the warnings name, or the indicators, rules or open questions, each once.</summary>
    public IReadOnlyList<string> Names { get; init => field = ValueList.Of(value); } = ValueList.Of(Names);

    /// <summary>The warnings, at least one.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init => field = ValueList.Of(value); } = ValueList.Of(Warnings);

    private const int NamesShown = 6;

    private static readonly string[] NameKinds = ["feed", "indicator", "rule", "question"];

    /// <summary>The warning itself if it is the only one; otherwise its cause, the number of warnings, and the names.</summary>
    public Message Text
    {
        get
        {
            if (Warnings is [var only]) return only.Text;
            Message title = DiagnosticTitles.Of(Code);
            Message[] names = [.. Found(Warnings).Select(found => found.Shown)];
            return names.Length > NamesShown
                ? WarningMessages.LongGroup(title, Warnings.Count, names[..NamesShown], names.Length - NamesShown)
                : WarningMessages.Group(title, Warnings.Count, names);
        }
    }

    internal static IReadOnlyList<WarningGroup> Of(IReadOnlyList<Diagnostic> warnings) =>
        [.. warnings.GroupBy(warning => warning.Code).Select(group => new WarningGroup(group.Key, NamesOf(group), [.. group]))];

    private static IReadOnlyList<string> NamesOf(IEnumerable<Diagnostic> warnings) => [.. Found(warnings).Select(found => found.Name)];

    private static IEnumerable<NameShown> Found(IEnumerable<Diagnostic> warnings) =>
        warnings.Select(warning => NameIn(warning.Text)).OfType<NameShown>().DistinctBy(found => found.Name, StringComparer.Ordinal);

    /// <summary>
    /// Finds the feed, indicator, rule or question that a message names, first in itself, then in the messages within it; an indicator is shown with its title.
    /// </summary>
    private static NameShown? NameIn(Message message)
    {
        if (NameKinds.SelectMany(kind => message.Values.Where(value => value.Key == kind)).Select(value => value.Value).OfType<string>().FirstOrDefault() is not { } name)
            return message.Values.Select(value => value.Value).OfType<Message>().Select(NameIn).FirstOrDefault(found => found is not null);
        return new NameShown(name, message.Values.Any(value => value.Key == "title") ? message : WarningMessages.NameAlone(QuestionIn(name)));
    }

    /// <summary>Returns a question without what may be answered, which stands behind the question mark; any other name as it is.</summary>
    private static string QuestionIn(string name) => name.AsSpan().IndexOfAny('？', '?') is >= 0 and var mark ? name[..mark] : name;

    private sealed record NameShown(string Name, Message Shown);
}
