namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Builds the view of one attribute. Of a dated attribute the latest visible date counts, and of several values of one date the one known last. An unread
/// value hides all older ones; a row without a readable date hides all values of its company.
/// </summary>
internal sealed class AttributeViewBuilder
{
    private readonly AttributeAppender appender;
    private readonly int asOf;
    private readonly double[] values;
    private readonly Dictionary<int, UnreadRow> unread = [];

    private AttributeViewBuilder(AttributeAppender appender, int companies, int asOf)
    {
        this.appender = appender;
        this.asOf = asOf;
        if (appender.Dated.Count == 0 && appender.UnreadRows.Count == 0 && appender.Values is { } all) values = all;
        else values = appender.Values is { } timeless ? (double[])timeless.Clone() : Enumerable.Repeat(double.NaN, companies).ToArray();
    }

    public static AttributeView Build(
        Panel panel, Indicator indicator, AttributeAppender? appender, FeedDelivery? feed, IReadOnlyDictionary<int, UnreadRow> undated, int asOf)
    {
        int companies = panel.Companies.Count;
        AttributeViewBuilder? builder = feed is null || (appender is null && undated.Count == 0)
            ? null
            : new AttributeViewBuilder(appender ?? new AttributeAppender(indicator, companies), companies, asOf);
        builder?.Fill(undated);
        bool text = indicator.Type == AttributeType.Text;
        return new AttributeView
        {
            Indicator = indicator,
            Feed = feed?.Id,
            Numbers = builder is null || text ? Column.MissingOf(companies) : new Column(builder.values),
            Texts = text ? Codes(builder?.values, companies) : [],
            Unread = builder is { unread.Count: > 0 } ? builder.unread : System.Collections.ObjectModel.ReadOnlyDictionary<int, UnreadRow>.Empty,
        };
    }

    private void Fill(IReadOnlyDictionary<int, UnreadRow> undated)
    {
        foreach (((int row, int? day), UnreadRow source) in appender.UnreadRows)
        {
            if (day is null) Hide(row, source);
        }

        if (appender.UnreadRows.Keys.Any(cell => cell.Day is not null)) FillAroundUnread();
        else if (appender.Dated.Count > 0) FillDated();
        foreach ((int row, UnreadRow source) in undated) Hide(row, source);
    }

    private void FillDated()
    {
        Dictionary<int, (int Day, int Known, int File)> newest = [];
        foreach (((int row, int day, int known), AttributeEntry entry) in appender.Dated)
        {
            if (known > asOf || day > asOf) continue;
            if (newest.TryGetValue(row, out (int, int, int) standing) && standing.CompareTo((day, known, entry.File)) >= 0) continue;
            newest[row] = (day, known, entry.File);
            values[row] = entry.Value;
        }
    }

    /// <summary>Fills companies with unread rows too: within a file an unread row wins over readable ones, across files the one known last counts.</summary>
    private void FillAroundUnread()
    {
        var visible = appender.Dated.Where(one => one.Key.Known <= asOf && one.Key.Day <= asOf).GroupBy(one => one.Key.Row);
        foreach (IGrouping<int, KeyValuePair<(int Row, int Day, int Known), AttributeEntry>> company in visible)
        {
            int day = company.Max(one => one.Key.Day);
            (bool isUnread, double value) = company.Where(one => one.Key.Day == day)
                .GroupBy(one => one.Value.File)
                .OrderByDescending(file => file.Max(one => one.Key.Known))
                .ThenByDescending(file => file.Key)
                .Select(file => (file.Any(one => Missing.IsUnread(one.Value.Value)), file.MaxBy(one => one.Key.Known).Value.Value))
                .First();
            if (isUnread) Hide(company.Key, appender.UnreadRows[(company.Key, day)]);
            else values[company.Key] = value;
        }
    }

    private void Hide(int row, UnreadRow source)
    {
        values[row] = double.NaN;
        unread.TryAdd(row, source);
    }

    private static int[] Codes(double[]? values, int companies)
    {
        int[] codes = new int[companies];
        for (int row = 0; row < companies; row++) codes[row] = values is null || double.IsNaN(values[row]) ? TextPool.Missing : (int)values[row];
        return codes;
    }
}
