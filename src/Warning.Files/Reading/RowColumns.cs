using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>The mapped columns of a feed's rows, each with how its cells are parsed and, in turn, appended.</summary>
internal sealed class RowColumns
{
    private readonly FileDates dates;
    private readonly bool isWatched;

    /// <summary>Makes the columns of a feed and the appenders of its indicators.</summary>
    public RowColumns(ReadingContext context, FeedMapping mapping)
    {
        Company = Places.Add(mapping.Company.Column);
        dates = new FileDates(mapping, context.Dates);
        isWatched = context.Watch is not null;
        IsByMonth = mapping.Months is not null;
        Date = mapping.Date?.Column is { } column ? Places.Add(column) : Places.AddUnnamed(new LocatedText("", (mapping.Date?.Json ?? mapping.Months?.Json)!));
        Known = Places.AddOptional(mapping.Known);
        Key = Places.AddOptional(mapping.Key);
        Name = Places.AddOptional(mapping.Company.Name);

        // What nothing reads need not be held, unless the days that an event's feed covers follow from it.
        PanelBuilder panel = context.Panel;
        bool all = mapping.Events.Any(e => panel.Reads(e.Indicator.Id)) && (mapping.From is null || mapping.Through is null);
        List<Cadence> cadences = [.. mapping.Measures.Select(m => m.Indicator.Cadence).Distinct()];
        Cadences = cadences;
        Measures = [.. mapping.Measures.Select((m, number) => new MeasureReader(
            number, cadences.IndexOf(m.Indicator.Cadence), m, PlaceOf(m), Date, panel.Measure(m.Indicator.Id, m.Combine), TallyOf(m.Indicator), context))];
        Events = [.. mapping.Events.Select(e => new EventReader(
            e,
            Places.AddOptional(e.Value?.Column, NumbersOf(e.Indicator, e.Scale, e.AllowsApproximate)),
            Date,
            Known,
            FieldsOf(e),
            all || panel.Reads(e.Indicator.Id) ? panel.Event(e.Indicator.Id) : null,
            TallyOf(e.Indicator),
            context.AsOf))];
        Attributes = [.. mapping.Attributes.Select(a => new AttributeReader(
            a, Places.Add(a.Cell.Column, a.Indicator.Type == AttributeType.Number ? NumbersOf(a.Indicator, null) : null), new AttributeCell(a.Indicator.Type, context.Scan.TimeZone),
            all || panel.Reads(a.Indicator.Id) ? panel.Attribute(a.Indicator.Id) : null, TallyOf(a.Indicator), context.AsOf))];

        if (mapping.Warnings is { } warnings) Warnings = new WarningReader(mapping, warnings, Places, Date, context);

        FieldReader[] FieldsOf(EventMapping happening) => [.. happening.Fields.Select(field => new FieldReader(
            field, happening.Indicator, Places.Add(field.Cell.Column), context.Hashes))];

        ColumnPlace PlaceOf(MeasureMapping measure) => IsByMonth
            ? Places.AddUnnamed(measure.Cell.Column, NumbersOf(measure.Indicator, measure.Scale, measure.AllowsApproximate))
            : Places.Add(measure.Cell.Column, NumbersOf(measure.Indicator, measure.Scale, measure.AllowsApproximate));

        static NumberColumn NumbersOf(Indicator indicator, double? scale, bool? approximate = null) => new(indicator.Unit, scale, approximate);

        IndicatorTally TallyOf(Indicator indicator)
        {
            Tallies.Add(new IndicatorTally(indicator, context.Register.Companies.Count));
            return Tallies[^1];
        }
    }

    /// <summary>Where the columns stand in a file.</summary>
    public FeedColumns Places { get; } = new();

    /// <summary>The column of the company.</summary>
    public ColumnPlace Company { get; }

    /// <summary>The column of the date.</summary>
    public ColumnPlace Date { get; }

    /// <summary>The column of the day on which a row became known; null: there is none.</summary>
    public ColumnPlace? Known { get; }

    /// <summary>The column of the company's name, beside that of its id; null: there is none.</summary>
    public ColumnPlace? Name { get; }

    /// <summary>The column of an event's key; null: there is none.</summary>
    public ColumnPlace? Key { get; }

    public MeasureReader[] Measures { get; }

    /// <summary>The cadences of the measures, each once.</summary>
    public IReadOnlyList<Cadence> Cadences { get; }

    public EventReader[] Events { get; }

    public AttributeReader[] Attributes { get; }

    /// <summary>Reads the warnings of another body that the rows are; null if they are none.</summary>
    public WarningReader? Warnings { get; }

    /// <summary>What is delivered of each indicator, in the order of the scan file.</summary>
    public List<IndicatorTally> Tallies { get; } = [];

    /// <summary>
    /// Whether rows can be parsed only when their turn comes: texts of attributes and of fields are numbered as they come, and rows that are noted have to be
    /// whole.
    /// </summary>
    public bool ParseInTurn => isWatched || IsByMonth || Attributes.Length > 0 || Warnings is not null || Array.Exists(Events, one => one.HasFields);

    /// <summary>Whether columns are a period each.</summary>
    public bool IsByMonth { get; }

    /// <summary>Whether it matters of which of its company's accounts a row is: where a later file may repeat one account's rows.</summary>
    public bool TellsAccounts { get; private set; }

    /// <summary>Finds, in a file that has been opened for them, where the columns stand, and what the file says of its dates.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="name">The file, as outputs name it.</param>
    /// <exception cref="FeedException">A column is not there, or the file does not say of which date it is.</exception>
    public FilePlaces Find(RecordReader reader, string name) => dates.Complete(Places.Find(reader), this, reader, name);

    /// <summary>Says, before anything is read, how many files the feed has, and whether its companies have several accounts.</summary>
    public void ExpectFiles(int count, bool accounts)
    {
        TellsAccounts = count > 1 && accounts;
        foreach (EventReader one in Events) one.ExpectFiles(count);
    }

    /// <summary>Begins with a file of the feed.</summary>
    public void BeginFile(int number)
    {
        foreach (MeasureReader one in Measures) one.BeginFile(number);
        foreach (EventReader one in Events) one.BeginFile(number);
        foreach (AttributeReader one in Attributes) one.BeginFile(number);
    }

    /// <summary>Says, after the last row, that nothing more comes.</summary>
    public void Complete()
    {
        foreach (MeasureReader one in Measures) one.Complete();
    }
}
