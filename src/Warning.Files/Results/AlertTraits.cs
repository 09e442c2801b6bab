using EarlyWarning.Files.Ledgers;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>What rules of dispatch look at, of the alerts of a scan.</summary>
internal static class AlertTraits
{
    private const string Region = "region", Industry = "industry";

    /// <summary>Returns the traits of open episodes; of a company that is not in the register only the level is known.</summary>
    public static Func<Episode, CaseTraits> Of(Assessments assessments, IReadOnlyList<Alert> alerts, AlertBook book)
    {
        PanelView view = assessments.View;
        Dictionary<string, Alert> listed = alerts.ToDictionary(alert => alert.Company.Id, StringComparer.Ordinal);
        return episode => new CaseTraits(episode.Level)
        {
            Region = CompanyTexts.Of(view, episode.Company, Region),
            Industry = CompanyTexts.Of(view, episode.Company, Industry),
            Town = listed.GetValueOrDefault(episode.Company)?.Company.Town,
            Categories = [.. CategoriesOf(episode.Company).OfType<string>().Distinct(StringComparer.Ordinal)],
        };

        IEnumerable<string?> CategoriesOf(string company) =>
            (listed.GetValueOrDefault(company)?.Assessment.Rules.Select(rule => rule.Rule.Category) ?? [])
            .Concat(book.WarningsOf(company).Where(warning => warning.Counts).Select(warning => warning.Warning.Category));
    }
}
