using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files;

/// <summary>The warnings of a scan that have one cause. Immutable.</summary>
/// <param name="Code">The code that the warnings share.</param>
/// <param name="Names">The feeds that the warnings name, or the indicators, or the rules, each once.</param>
/// <param name="Warnings">The warnings, at least one.</param>
public sealed record WarningGroup(string Code, IReadOnlyList<string> Names, IReadOnlyList<Diagnostic> Warnings)
{
    private const int NamesShown = 8;

    private static readonly string[] NameKinds = ["feed", "indicator", "rule"];

    /// <summary>The warning itself if it is the only one; otherwise its cause, the number of warnings, and the names.</summary>
    public Message Text
    {
        get
        {
            if (Warnings is [var only]) return only.Text;
            Message title = DiagnosticTitles.Of(Code);
            return Names.Count > NamesShown
                ? WarningMessages.LongGroup(title, Warnings.Count, [.. Names.Take(NamesShown)], Names.Count - NamesShown)
                : WarningMessages.Group(title, Warnings.Count, Names);
        }
    }

    internal static IReadOnlyList<WarningGroup> Of(IReadOnlyList<Diagnostic> warnings) =>
        [.. warnings.GroupBy(warning => warning.Code).Select(group => new WarningGroup(group.Key, NamesOf(group), [.. group]))];

    private static IReadOnlyList<string> NamesOf(IEnumerable<Diagnostic> warnings) =>
        [.. warnings.Select(warning => NameIn(warning.Text)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the feed, indicator or rule that a message names, first in itself, then in the messages within it.</summary>
    private static string? NameIn(Message message) =>
        NameKinds.SelectMany(kind => message.Values.Where(value => value.Key == kind)).Select(value => value.Value).OfType<string>().FirstOrDefault()
        ?? message.Values.Select(value => value.Value).OfType<Message>().Select(NameIn).FirstOrDefault(name => name is not null);
}
