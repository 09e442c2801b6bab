using System.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Finds the name that a misspelt or differently worded one probably stands for.</summary>
internal static class Suggestion
{
    // Bounds the work, which grows with the length; no name is as long.
    private const int LongestName = 100;

    // The share of the words, or of Chinese characters, that two names must have in common.
    private const double LeastShared = 0.6;

    // The least length of a name that is looked for within others, in letters or in Chinese characters.
    private const int FewestLetters = 5, FewestCharacters = 2;

    // After a whole candidate at distance 1.
    private const int RankWithin = 3;

    private static readonly char[] Separators = [' ', '_', '-', '.', ':', '/'];

    /// <summary>
    /// Returns the candidate nearest to a name by edit distance, ignoring case, or null if none is within a third of the name's length.
    /// A name may also be the misspelt beginning of a candidate. Of equally near candidates the first wins.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates.Select(candidate => (candidate, candidate)), text => text.ToLowerInvariant(), withinText: false)?.Found;

    /// <summary>
    /// Returns the name that is probably meant, or null: the nearest by edit distance among names and titles, with synonyms of the field counted as equal
    /// (拖欠月数 finds 欠薪月数); if none is near, the one that shares most words or Chinese characters. Of equally near ones names go before titles, and the first
    /// wins.
    /// </summary>
    public static NearName? Nearest(string name, IEnumerable<NearName> candidates) => Find(name, candidates)?.Found;

    /// <summary>Returns the end of a message, <c>; did you mean 'x'?</c>, or null where no candidate is near.</summary>
    public static Message? Advice(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? JsonMessages.DidYouMean(nearest) : null;

    /// <summary>
    /// Returns the end of a message with the name to write, and with its title where the name itself is not near; null where no candidate is.
    /// </summary>
    public static Message? Advice(string name, IEnumerable<NearName> candidates)
    {
        if (Find(name, candidates) is not var (found, byName)) return null;
        return byName || found.Title.Length == 0 || found.Title == found.Name ? JsonMessages.DidYouMean(found.Name) : JsonMessages.DidYouMeanTitled(found.Name, found.Title);
    }

    /// <summary>
    /// Returns the end of a message about a word that is none of a few: the nearest of them, or the one whose Chinese word was written, or null.
    /// </summary>
    public static Message? AdviceOfWords(string written, IReadOnlyList<string> words) =>
        ChineseWords.Meant(written, words) is { } meant ? JsonMessages.WriteInstead($"\"{meant}\"") : Advice(written, words);

    /// <summary>Returns the candidate that is probably meant, and whether its name is near rather than its title or meaning.</summary>
    private static (NearName Found, bool ByName)? Find(string name, IEnumerable<NearName> candidates)
    {
        if (name.Length > LongestName) return null;
        NearName[] all = [.. candidates];
        (NearName, string)[] names = [.. all.Select(candidate => (candidate, candidate.Name))];
        Near<NearName>? written = Nearest(name, names, text => text.ToLowerInvariant(), withinText: false);
        if (written is { Distance: 0 }) return (written.Found, true);
        Near<NearName>? meant = Nearest(name, names.Concat(all.Where(candidate => candidate.Title.Length > 0).Select(candidate => (candidate, candidate.Title))), Synonyms.Normalize, withinText: true);
        if (meant is not null && (written is null || meant.Distance == 0 || (meant.IsWithin && meant.Distance <= written.Distance))) return (meant.Found, false);
        return written is not null ? (written.Found, true) : MostShared(name, all) is { } shared ? (shared, false) : null;
    }

    /// <summary>Returns the nearest candidate; with <paramref name="withinText"/> one whose text holds the whole name counts as at distance 1.</summary>
    private static Near<T>? Nearest<T>(string name, IEnumerable<(T Found, string Text)> candidates, Func<string, string> fold, bool withinText)
    {
        if (name.Length > LongestName) return null;
        string folded = fold(name);
        int limit = folded.Length / 3, best = int.MaxValue;
        bool mayBeWithin = withinText && folded.Length >= (Ascii.IsValid(folded) ? FewestLetters : FewestCharacters);
        Near<T>? nearest = null;
        foreach ((T found, string text) in candidates)
        {
            string other = fold(text);

            // A longer rest is too far whatever it is, and the work does not grow with it.
            int compared = Math.Min(other.Length, folded.Length + limit + 1);
            (int whole, int beginning) = Distances(folded, other.AsSpan(0, compared));
            int rank = Math.Min(Rank(whole, limit, isBeginning: false), Rank(beginning, limit, isBeginning: true));
            bool isWithin = rank > RankWithin && mayBeWithin && other.Contains(folded, StringComparison.Ordinal);
            if (isWithin) rank = RankWithin;
            if (rank >= best) continue;
            best = rank;
            nearest = new Near<T>(found, rank / 2, isWithin);
        }

        return nearest;
    }

    /// <summary>Returns the candidate that has the largest share of its words and characters in common with a name, or null.</summary>
    private static NearName? MostShared(string name, NearName[] candidates)
    {
        NearName? found = null;
        double best = 0;
        string[] words = WordsOf(name);
        foreach (NearName candidate in candidates)
        {
            double share = Math.Max(Shared(words, WordsOf(candidate.Name)), Shared(words, WordsOf(candidate.Title)));
            if (share < LeastShared || share <= best) continue;
            best = share;
            found = candidate;
        }

        return found;
    }

    /// <summary>Returns the words of a name: Latin ones between separators, and each Chinese character.</summary>
    private static string[] WordsOf(string name) =>
        [.. Synonyms.Normalize(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => char.IsAscii(word[0]) ? [word] : word.Select(character => $"{character}"))];

    /// <summary>Returns twice the number of words in common over the number of all; 0 if fewer than two words are common.</summary>
    private static double Shared(string[] words, string[] others)
    {
        List<string> left = [.. others];
        int common = words.Count(left.Remove);
        return common < 2 ? 0 : 2.0 * common / (words.Length + others.Length);
    }

    // At equal distance a whole candidate ranks before a beginning.
    private static int Rank(int distance, int limit, bool isBeginning) =>
        distance > limit ? int.MaxValue : (2 * distance) + (isBeginning ? 1 : 0);

    /// <summary>
    /// Computes the Damerau-Levenshtein distances (adjacent letters may be swapped) of a name to a candidate and to the nearest beginning of the
    /// candidate of about the same length; the last row of one table holds them all.
    /// </summary>
    private static (int Whole, int Beginning) Distances(string name, ReadOnlySpan<char> candidate)
    {
        int width = candidate.Length + 1;
        int[] beforeLast = new int[width], last = new int[width], row = new int[width];
        for (int j = 0; j < width; j++) row[j] = j;
        for (int i = 1; i <= name.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (int j = 1; j < width; j++)
            {
                int replaced = last[j - 1] + (name[i - 1] == candidate[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && name[i - 1] == candidate[j - 2] && name[i - 2] == candidate[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
        }

        int beginning = int.MaxValue;
        for (int j = Math.Max(1, name.Length - 1); j <= Math.Min(candidate.Length, name.Length + 1); j++)
            beginning = Math.Min(beginning, row[j]);
        return (row[^1], beginning);
    }

    private sealed record Near<T>(T Found, int Distance, bool IsWithin);
}
