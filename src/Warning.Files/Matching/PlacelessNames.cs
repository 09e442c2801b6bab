using System.Text;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Finds the row of a company by its name without the place that it begins with and without its legal form: 甲家具 for 鹤山市甲家具有限公司. Where both the name
/// and the company have a place, those of one must be among those of the other, so that a company of another town never fits. Thread-safe.
/// </summary>
internal sealed class PlacelessNames
{
    private readonly HashSet<string> places;
    private readonly Dictionary<string, List<int>> rows = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string>[] placesByRow;

    public PlacelessNames(IReadOnlyList<string> names)
    {
        string[] forms = [.. names.Select(FormOf)];
        this.places = NameForms.PlacesOf(forms);
        placesByRow = new IReadOnlyList<string>[forms.Length];
        for (int row = 0; row < forms.Length; row++)
        {
            string key = KeyOf(forms[row], out placesByRow[row]);
            if (key.Length == 0) continue;
            if (!this.rows.TryGetValue(key, out List<int>? same)) this.rows[key] = same = [];
            same.Add(row);
        }
    }

    /// <summary>Returns the row of a normalized name, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    public int Find(string form)
    {
        string key = KeyOf(form, out IReadOnlyList<string> cut);
        if (key.Length == 0 || !this.rows.TryGetValue(key, out List<int>? same)) return CompanyMatch.None;
        int[] fits = [.. same.Where(row => cut.All(placesByRow[row].Contains) || placesByRow[row].All(cut.Contains))];
        return fits.Length == 1 ? fits[0] : fits.Length == 0 ? CompanyMatch.None : CompanyMatch.Ambiguous;
    }

    private string KeyOf(string form, out IReadOnlyList<string> cut)
    {
        string rest = NameForms.WithoutPlaces(form, this.places, out cut);
        return Encoding.UTF8.GetString(CompanyName.WithoutLegalForm(Encoding.UTF8.GetBytes(rest)));
    }

    private static string FormOf(string name)
    {
        Span<byte> form = stackalloc byte[CompanyName.Longest];
        return Encoding.UTF8.GetString(form[..CompanyName.Normalize(Encoding.UTF8.GetBytes(name), form)]);
    }
}
