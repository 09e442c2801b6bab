using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Alerts;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Correcting;

/// <summary>Finds acts on alerts by the names that persons give them.</summary>
internal static partial class ActNames
{
    public static RecordedAct Find(string text, IReadOnlyList<RecordedAct> acts, AlertBook book)
    {
        string name = text.Trim();
        IReadOnlyList<RecordedAct> found = ByLine(name, acts);
        if (found.Count == 0) found = ByCase(name, acts, book);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new AlertActionException(AlertActionReason.UnknownAct, AlertMessages.NoSuchAct(name, Near(name, book))),
            _ => throw new AlertActionException(AlertActionReason.AmbiguousAct, AlertMessages.SeveralActs(name, [.. found.Select(Called)])),
        };
    }

    /// <summary>Describes an act among several, from which a person chooses.</summary>
    public static Message Called(RecordedAct act) => AlertMessages.OneOfActs(act.Name, act.Kind.InWords(), act.Stamp.Actor, act.Stamp.AsOf);

    /// <summary>Finds the acts of the name of an entry, or of the first digits of its hash.</summary>
    public static RecordedAct[] ByLine(string name, IReadOnlyList<RecordedAct> acts)
    {
        RecordedAct[] same = [.. acts.Where(act => act.Name == name)];
        if (same.Length > 0 || Line().Match(name) is not { Success: true } parts) return same;
        (string number, string hash) = (parts.Groups["number"].Value, parts.Groups["hash"].Value);
        return [.. acts.Where(act => act.Reference.Hash?.StartsWith(hash, StringComparison.OrdinalIgnoreCase) == true && IsNumberOf(act.Reference, number))];
    }

    /// <summary>Returns whether a number is the position of an entry, or that of its line in a file that holds the whole ledger behind a first line.</summary>
    private static bool IsNumberOf(EntryReference entry, string number) =>
        number.Length == 0 || ((long[])[entry.Position, entry.Position + 2]).Any(position => position.ToString(CultureInfo.InvariantCulture) == number);

    /// <summary>Finds the acts of a company's episode: the one that stands, or those of a kind.</summary>
    private static IReadOnlyList<RecordedAct> ByCase(string name, IReadOnlyList<RecordedAct> acts, AlertBook book)
    {
        (string named, ActKind? kind) = WithoutKind(name);
        (string company, LocalDate? date) = WithoutDate(named);
        string id = book.CompanyOf(company);
        RecordedAct[] ofCompany = [.. acts.Where(act => act.Company == id && act.IsOnAlert)];
        if (ofCompany.Length == 0) return [];
        HashSet<string?> episodes = date is { } day ? EpisodesOf(id, day, book) : [ofCompany[^1].Episode];
        bool IsMeant(RecordedAct act) => kind is null ? act.Recorded is not CorrectionEvent : act.Kind == kind;
        RecordedAct[] ofEpisode = [.. ofCompany.Where(act => episodes.Contains(act.Episode) && IsMeant(act))];
        RecordedAct[] standing = [.. ofEpisode.Where(act => act.Standing is not null)];
        return standing.Length > 0 ? standing : ofEpisode;
    }

    private static HashSet<string?> EpisodesOf(string company, LocalDate day, AlertBook book) =>
        [EpisodeId.Of(company, day), .. book.Episodes.Where(episode => episode.Company == company && episode.Since == day).Select(episode => episode.Id)];

    /// <summary>Parts a name from the kind of act behind it, in either language; the kind is null where there is none.</summary>
    public static (string Case, ActKind? Kind) WithoutKind(string name)
    {
        foreach (ActKind kind in Enum.GetValues<ActKind>())
        {
            Message words = kind.InWords();
            foreach (string word in (string[])[kind.Word(), words.ToString(), words.ToString(MessageLanguage.Chinese)])
            {
                int end = name.Length - word.Length - 1;
                if (end >= 0 && name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && name[end] is ' ' or '\u3000' or '#' or '＃')
                    return (name[..end].TrimEnd(), kind);
            }
        }

        return (name, null);
    }

    private static (string Company, LocalDate? Date) WithoutDate(string name)
    {
        int at = name.LastIndexOfAny(['@', '＠']);
        return at >= 0 && LocalDatePattern.Iso.Parse(name[(at + 1)..].Trim()) is { Success: true } date ? (name[..at].Trim(), date.Value) : (name, null);
    }

    private static Message? Near(string name, AlertBook book) => Suggestion.Advice(
        WithoutDate(WithoutKind(name).Case).Company,
        book.Episodes.Where(episode => episode.Name is not null).Select(episode => episode.Name!).Distinct(StringComparer.Ordinal));

    [GeneratedRegex("^(?:(?<number>[0-9]+)[:：])?(?<hash>[0-9a-fA-F]{8,64})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();
}
