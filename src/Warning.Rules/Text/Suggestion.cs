using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Finds the name that a misspelt one probably stands for.</summary>
internal static class Suggestion
{
    // Bounds the work, which grows with the length; no name is as long.
    private const int LongestName = 100;

    /// <summary>
    /// Returns the candidate nearest to a name by edit distance, ignoring case, or null if none is within a third of the name's length.
    /// A name may also be the misspelt beginning of a candidate. Of equally near candidates the first wins.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName) return null;
        int limit = name.Length / 3;
        string? nearest = null;
        int best = int.MaxValue;
        foreach (string candidate in candidates)
        {
            (int whole, int beginning) = Distances(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            int rank = Math.Min(Rank(whole, limit, isBeginning: false), Rank(beginning, limit, isBeginning: true));
            if (rank >= best) continue;
            best = rank;
            nearest = candidate;
        }

        return nearest;
    }

    /// <summary>Returns the end of a message, <c>; did you mean 'x'?</c>, or null where no candidate is near.</summary>
    public static Message? Advice(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? JsonMessages.DidYouMean(nearest) : null;

    public static string DidYouMean(string name, IEnumerable<string> candidates) => $"{Advice(name, candidates)}";

    // At equal distance a whole candidate ranks before a beginning.
    private static int Rank(int distance, int limit, bool isBeginning) =>
        distance > limit ? int.MaxValue : (2 * distance) + (isBeginning ? 1 : 0);

    /// <summary>
    /// Computes the Damerau-Levenshtein distances (adjacent letters may be swapped) of a name to a candidate and to the nearest beginning of the
    /// candidate of about the same length; the last row of one table holds them all.
    /// </summary>
    private static (int Whole, int Beginning) Distances(string name, string candidate)
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
}
