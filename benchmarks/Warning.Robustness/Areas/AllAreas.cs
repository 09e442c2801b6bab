namespace EarlyWarning.Robustness.Areas;

/// <summary>The areas by their names, with the share of all inputs that each is given; the whole files come first, since they find the most.</summary>
internal static class AllAreas
{
    public static IReadOnlyDictionary<string, (Func<Area> Make, double Share)> Shares { get; } = new Dictionary<string,
        (Func<Area> Make, double Share)>(StringComparer.Ordinal)
    {
        ["workbooks"] = (FeedArea.Workbooks, 0.006),
        ["workflows"] = (() => new WorkflowArea(), 0.016),
        ["ledgers"] = (() => new LedgerArea(), 0.016),
        ["JSON Lines"] = (FeedArea.JsonLines, 0.012),
        ["delimited text"] = (FeedArea.Delimited, 0.03),
        ["scan files"] = (() => new ScanFileArea(), 0.04),
        ["rule files"] = (() => new RuleFileArea(), 0.02),
        ["expressions"] = (() => new ExpressionArea(), 0.1),
        ["attribute cells"] = (CellArea.Attributes, 0.05),
        ["company names"] = (CellArea.Names, 0.05),
        ["date cells"] = (CellArea.Dates, 0.32),
        ["number cells"] = (CellArea.Numbers, 0.34),
    };
}
