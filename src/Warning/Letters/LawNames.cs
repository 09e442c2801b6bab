using System.Text;

namespace EarlyWarning.Letters;

/// <summary>Cites articles as letters do: <c>中华人民共和国劳动法 第五十条</c> becomes 《中华人民共和国劳动法》第五十条, articles of one law together.</summary>
internal static class LawNames
{
    public static string Cite(IEnumerable<string> articles)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, string> law in articles.Select(Split).GroupBy(article => article.Law, article => article.Article, StringComparer.Ordinal))
        {
            if (text.Length > 0) text.Append('、');
            text.Append(law.Key.Length == 0 ? "" : $"《{law.Key}》").AppendJoin('、', law.Distinct(StringComparer.Ordinal));
        }

        return text.ToString();
    }

    private static (string Law, string Article) Split(string cited)
    {
        int space = cited.LastIndexOf(' ');
        return space <= 0 ? ("", cited) : (cited[..space].Trim().Trim('《', '》'), cited[(space + 1)..]);
    }
}
