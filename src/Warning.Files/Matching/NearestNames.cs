using System.Text;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Finds names similar to a given one, to suggest lines of an alias file. The names that share the most pairs of neighbouring characters are
/// ranked by edit distance; a name of which more than half would have to change is left out. Expensive to build.
/// </summary>
internal sealed class NearestNames
{
    private const int Compared = 64;
    private const int RowsLookedAt = 20_000;
    private const char Edge = '\0';

    private readonly string[] forms;
    private readonly Dictionary<(char First, char Second), List<int>> pairs = [];

    public NearestNames(IReadOnlyList<string> names)
    {
        forms = new string[names.Count];
        for (int row = 0; row < names.Count; row++)
        {
            forms[row] = FormOf(names[row]);
            foreach ((char, char) pair in PairsOf(forms[row]))
            {
                if (!this.pairs.TryGetValue(pair, out List<int>? rows)) this.pairs[pair] = rows = [];
                rows.Add(row);
            }
        }
    }

    /// <summary>Returns the rows of the nearest names, by edit distance, then by row.</summary>
    public IReadOnlyList<int> Find(string name, int count)
    {
        string form = FormOf(name);
        return
        [
            .. Candidates(form)
                .Select(row => (Row: row, Distance: EditDistance(form, forms[row])))
                .Where(near => near.Distance * 2 <= Math.Max(form.Length, forms[near.Row].Length))
                .OrderBy(near => near.Distance).ThenBy(near => near.Row)
                .Take(count)
                .Select(near => near.Row),
        ];
    }

    /// <summary>Computes the Levenshtein distance in UTF-16 units.</summary>
    internal static int EditDistance(string one, string other)
    {
        Span<int> costs = other.Length < 256 ? stackalloc int[other.Length + 1] : new int[other.Length + 1];
        for (int j = 0; j < costs.Length; j++)
            costs[j] = j;

        for (int i = 0; i < one.Length; i++)
        {
            int diagonal = costs[0]++;
            for (int j = 0; j < other.Length; j++)
            {
                int replaced = diagonal + (one[i] == other[j] ? 0 : 1);
                diagonal = costs[j + 1];
                costs[j + 1] = Math.Min(replaced, Math.Min(diagonal, costs[j]) + 1);
            }
        }

        return costs[^1];
    }

    private IEnumerable<int> Candidates(string form)
    {
        // A pair that thousands of names share (鹤山) tells little: rare pairs come first, and the rows looked at are bounded.
        Dictionary<int, int> shared = [];
        int looked = 0;
        foreach (List<int> rows in PairsOf(form).Select(pair => this.pairs.GetValueOrDefault(pair)).OfType<List<int>>().OrderBy(rows => rows.Count))
        {
            if (looked > 0 && looked + rows.Count > RowsLookedAt) break;
            looked += rows.Count;
            foreach (int row in rows)
                shared[row] = shared.GetValueOrDefault(row) + 1;
        }

        return shared.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(Compared).Select(entry => entry.Key);
    }

    private static HashSet<(char First, char Second)> PairsOf(string form)
    {
        HashSet<(char, char)> pairs = [];
        char before = Edge;
        foreach (char character in form)
        {
            pairs.Add((before, character));
            before = character;
        }

        if (form.Length > 0) pairs.Add((before, Edge));
        return pairs;
    }

    private static string FormOf(string name)
    {
        byte[] form = new byte[CompanyName.Longest];
        int length = CompanyName.Normalize(Encoding.UTF8.GetBytes(name), form);
        return Encoding.UTF8.GetString(CompanyName.WithoutLegalForm(form.AsSpan(0, length)));
    }
}
