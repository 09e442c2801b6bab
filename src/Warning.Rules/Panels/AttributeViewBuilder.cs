namespace EarlyWarning.Rules.Panels;

/// <summary>Makes the view of one attribute: of dated ones the latest date that is visible, of one date the value known last.</summary>
internal static class AttributeViewBuilder
{
    public static AttributeView Build(Panel panel, Indicator indicator, AttributeAppender? appender, FeedDelivery? feed, int asOf)
    {
        int companies = panel.Companies.Count;
        double[]? values = feed is null ? null : appender?.Values;
        if (feed is not null && appender is { Dated.Count: > 0 }) values = WithDated(appender, companies, asOf);
        bool text = indicator.Type == AttributeType.Text;
        return new AttributeView
        {
            Indicator = indicator,
            Feed = feed?.Id,
            Numbers = values is null || text ? Column.MissingOf(companies) : new Column(values),
            Texts = text ? Codes(values, companies) : [],
        };
    }

    private static double[] WithDated(AttributeAppender appender, int companies, int asOf)
    {
        double[] values = appender.Values is { } timeless ? (double[])timeless.Clone() : Enumerable.Repeat(double.NaN, companies).ToArray();
        var newest = new Dictionary<int, (int Day, int Known)>();
        foreach (((int row, int day, int known), double value) in appender.Dated)
        {
            if (known > asOf || day > asOf) continue;
            if (newest.TryGetValue(row, out (int Day, int Known) standing) && standing.CompareTo((day, known)) >= 0) continue;
            newest[row] = (day, known);
            values[row] = value;
        }

        return values;
    }

    private static int[] Codes(double[]? values, int companies)
    {
        int[] codes = new int[companies];
        for (int row = 0; row < companies; row++) codes[row] = values is null || double.IsNaN(values[row]) ? TextPool.Missing : (int)values[row];
        return codes;
    }
}
