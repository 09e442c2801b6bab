namespace EarlyWarning.Robustness.Areas;

/// <summary>The areas by their names, with the share of all inputs that each is given.</summary>
internal static class AllAreas
{
    public static IReadOnlyDictionary<string, (Func<Area> Make, double Share)> Shares { get; } = new Dictionary<string,
        (Func<Area> Make, double Share)>(StringComparer.Ordinal)
    {
        ["number cells"] = (CellArea.Numbers, 0.34),
        ["date cells"] = (CellArea.Dates, 0.32),
        ["company names"] = (CellArea.Names, 0.05),
        ["attribute cells"] = (CellArea.Attributes, 0.05),
        ["expressions"] = (() => new ExpressionArea(), 0.1),
        ["rule files"] = (() => new RuleFileArea(), 0.02),
        ["scan files"] = (() => new ScanFileArea(), 0.04),
        ["delimited text"] = (FeedArea.Delimited, 0.03),
        ["JSON Lines"] = (FeedArea.JsonLines, 0.012),
        ["ledgers"] = (() => new LedgerArea(), 0.016),
        ["workflows"] = (() => new WorkflowArea(), 0.016),
        ["workbooks"] = (FeedArea.Workbooks, 0.006),
    };
}
