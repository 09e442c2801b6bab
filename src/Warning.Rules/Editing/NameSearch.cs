using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Editing;

/// <summary>Finds the names that what was typed may be the beginning or a part of.</summary>
internal static class NameSearch
{
    // Below this everything has the letter somewhere.
    private const int FewestWithin = 2;

    /// <summary>
    /// Returns a name as it is found, or null: by its own letters, by an alias, which is then what is written, or by its title, with the synonyms of the
    /// field as equal. What begins so ranks before what has it within.
    /// </summary>
    public static FoundName? Find(EditedName name, string typed)
    {
        if (typed.Length == 0) return new FoundName(name, name.Text, name.Text, 0);
        FoundName? best = null;
        foreach (FoundName found in Ways(name))
        {
            if (RankOf(found.MatchedBy, typed) is not { } rank) continue;
            FoundName ranked = found with { Rank = (rank * 3) + found.Rank };
            if (best is null || ranked.Rank < best.Rank) best = ranked;
        }

        return best;
    }

    private static IEnumerable<FoundName> Ways(EditedName name)
    {
        yield return new FoundName(name, name.Text, name.Text, 0);
        foreach (string alias in name.Aliases) yield return new FoundName(name, alias, alias, 1);

        // The title of a function is a call of it, in which everything is found.
        if (name.Title.Length > 0 && name.Function is null) yield return new FoundName(name, name.Text, name.Title, 2);
    }

    private static int? RankOf(string text, string typed)
    {
        if (text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return 0;
        if (typed.Length < FewestWithin) return char.IsAscii(typed[0]) || !text.Contains(typed, StringComparison.Ordinal) ? null : 1;
        if (text.Contains(typed, StringComparison.OrdinalIgnoreCase)) return 1;
        return Synonyms.Normalize(text).Contains(Synonyms.Normalize(typed), StringComparison.Ordinal) ? 2 : null;
    }
}

/// <summary>A name as what was typed finds it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Written">What is to be written: its text, or the alias that was found.</param>
/// <param name="MatchedBy">The text, alias or title that was found.</param>
/// <param name="Rank">How near it is; 0 is the nearest.</param>
internal sealed record FoundName(EditedName Name, string Written, string MatchedBy, int Rank);
