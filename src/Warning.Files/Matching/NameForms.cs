using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Other forms of a company's name, all of them normalized: without the place that it begins with, with a former name in brackets, and of a branch the name of
/// its company. Each is only a form: a company fits where exactly one has it.
/// </summary>
internal static class NameForms
{
    private const int ShortestRest = 2;
    private const int LongestPlace = 8;

    private static readonly string[] Former = ["原名称", "曾用名", "原名", "前称", "旧称", "更名前", "原"];

    private static readonly string[] Branches = ["分公司", "分厂", "分店", "办事处", "营业部", "门市部", "项目部", "经营部"];

    /// <summary>Returns the names that a name with something in brackets may mean: what stands before them, and a former name in them.</summary>
    public static IEnumerable<string> WithFormer(string name)
    {
        int open = name.AsSpan().IndexOfAny("(（[【〔"), close = name.AsSpan().LastIndexOfAny(")）]】〕");
        if (open <= 0 || close <= open + 1) yield break;
        string inside = name[(open + 1)..close].Trim();
        string? word = Array.Find(Former, word => inside.StartsWith(word, StringComparison.Ordinal));
        if (word is null) yield break;
        yield return name[..open] + name[(close + 1)..];
        yield return inside[word.Length..].TrimStart('：', ':', '为', '系', ' ', '“', '"').TrimEnd('”', '"');
    }

    /// <summary>Returns the name of the company of which a normalized name is a branch; null: it is none.</summary>
    public static string? ParentOf(string normalized)
    {
        if (!Array.Exists(Branches, branch => normalized.EndsWith(branch, StringComparison.Ordinal))) return null;
        int at = normalized.LastIndexOf("公司", normalized.Length - ShortestRest - 1, StringComparison.Ordinal);
        return at <= 0 ? null : normalized[..(at + 2)];
    }

    /// <summary>Returns the places that names of a register begin with, at least two of them each: 鹤山市, and 鹤山, as which people write it.</summary>
    public static HashSet<string> PlacesOf(IEnumerable<string> normalized)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string name in normalized)
        {
            // Of several places one behind the other each is looked for behind the one before.
            for (int from = 0, end = EndOfPlace(name, 0); end > 0; from = end, end = EndOfPlace(name, end))
            {
                string place = name[from..end];
                counts[place] = counts.GetValueOrDefault(place) + 1;
            }
        }

        HashSet<string> places = new(Province.All.Select(province => province.Name), StringComparer.Ordinal);
        foreach (string place in counts.Where(count => count.Value > 1).Select(count => count.Key))
        {
            places.Add(place);
            if (place.Length > ShortestRest) places.Add(place[..^1]);
        }

        return places;
    }

    /// <summary>Cuts the places that a name begins with.</summary>
    /// <param name="name">The normalized name.</param>
    /// <param name="places">The places that are known.</param>
    /// <param name="cut">What they are, without the words for what kind of place each is.</param>
    /// <returns>The rest; the name itself where too little would be left.</returns>
    public static string WithoutPlaces(string name, HashSet<string> places, out IReadOnlyList<string> cut)
    {
        List<string> found = [];
        int at = 0;
        while (LengthOfPlace(name.AsSpan(at), places) is > 0 and var length && name.Length - at - length >= ShortestRest)
        {
            string place = name.Substring(at, length);
            found.Add(place.Length > ShortestRest && IsKind(place[^1]) ? place[..^1] : place);
            at += length;
        }

        cut = found;
        return name[at..];
    }

    private static int LengthOfPlace(ReadOnlySpan<char> text, HashSet<string> places)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = places.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(LongestPlace, text.Length); length >= ShortestRest; length--)
        {
            if (known.Contains(text[..length])) return length < text.Length && length < LongestPlace && IsKind(text[length]) ? length + 1 : length;
        }

        return 0;
    }

    private static int EndOfPlace(string name, int from)
    {
        int end = Math.Min(name.Length, from + LongestPlace);
        for (int i = from + ShortestRest; i < end; i++)
        {
            if (IsKind(name[i])) return i + 1;
        }

        return 0;
    }

    private static bool IsKind(char one) => one is '省' or '市' or '区' or '县' or '镇' or '乡';
}
