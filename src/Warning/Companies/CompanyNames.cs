using System.Text;

namespace EarlyWarning.Companies;

/// <summary>Finds companies by id, by name and by part of a name.</summary>
internal static class CompanyNames
{
    private const string Dropped = "()[]{}<>〈〉《》「」『』【】〔〕〖〗〘〙〚〛";

    /// <summary>The distance between the full-width forms U+FF01 to U+FF5E and ASCII.</summary>
    private const int FullWidth = 0xFEE0;

    /// <summary>Returns the companies that a text means; see <see cref="Company.Named"/>.</summary>
    public static IReadOnlyList<Company> Find(IEnumerable<Company> companies, string text)
    {
        string form = FormOf(text);
        List<Company> named = [], containing = [];
        foreach (Company company in companies)
        {
            if (company.Id == text) return [company];
            if (form.Length == 0) continue;
            string name = FormOf(company.Name);
            if (name == form) named.Add(company);
            else if (name.Contains(form, StringComparison.Ordinal)) containing.Add(company);
        }

        return [.. (named.Count > 0 ? named : containing).DistinctBy(company => company.Id, StringComparer.Ordinal).OrderBy(company => company.Id, StringComparer.Ordinal)];
    }

    /// <summary>Returns whether two names are the same but for spaces, brackets, case and the width of their characters.</summary>
    public static bool AreSame(string one, string other) => FormOf(one) == FormOf(other);

    private static string FormOf(string name)
    {
        StringBuilder form = new(name.Length);
        foreach (char written in name)
        {
            char character = written is >= '！' and <= '～' ? (char)(written - FullWidth) : written;
            if (!char.IsWhiteSpace(character) && !Dropped.Contains(character)) form.Append(char.ToLowerInvariant(character));
        }

        return form.ToString();
    }
}
