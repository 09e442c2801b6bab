namespace EarlyWarning.Robustness.Areas;

/// <summary>The areas by their names, with the share of all inputs that each is given.</summary>
internal static class AllAreas
{
    public static IReadOnlyDictionary<string, (Func<Area> Make, double Share)> Shares { get; } = new Dictionary<string,
        (Func<Area> Make, double Share)>(StringComparer.Ordinal)
    {
        ["number cells"] = (CellArea.Numbers, 0.4),
        ["date cells"] = (CellArea.Dates, 0.33),
        ["company names"] = (CellArea.Names, 0.05),
        ["attribute cells"] = (CellArea.Attributes, 0.05),
        ["ledgers"] = (() => new LedgerArea(), 0.01),
        ["workflows"] = (() => new WorkflowArea(), 0.02),
        ["scan files"] = (() => new ScanFileArea(), 0.03),
        ["rule files"] = (() => new RuleFileArea(), 0.02),
        ["expressions"] = (() => new ExpressionArea(), 0.08),
        ["workbooks"] = (FeedArea.Workbooks, 0.003),
        ["JSON Lines"] = (FeedArea.JsonLines, 0.003),
        ["delimited text"] = (FeedArea.Delimited, 0.004),
    };
}
