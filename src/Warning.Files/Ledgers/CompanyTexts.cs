using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Texts of companies, as the panel of a scan has them.</summary>
internal static class CompanyTexts
{
    /// <summary>Returns a text attribute of a company; null where it has none, is not in the panel, or the catalog has no such attribute.</summary>
    public static string? Of(PanelView view, string company, string attribute) =>
        view.Panel.Catalog.TryGet(attribute, out Indicator? found) && found is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text }
        && view.Panel.TryFind(company, out int row) && view.AttributeOf(row, attribute).Text is { Length: > 0 } text ? text : null;
}
