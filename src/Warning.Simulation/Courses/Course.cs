namespace EarlyWarning.Simulation.Courses;

/// <summary>
/// The measures and events of a company while they are simulated: ordinary months first, which a harmless sign or a story of trouble then
/// changes. Changes after the last month are ignored.
/// </summary>
internal sealed class Course
{
    private readonly double[][] measures;
    private readonly List<(int Day, EventKind Kind, double Value)> events = [];

    public Course(CompanyProfile profile, RegionCalendar calendar)
    {
        Profile = profile;
        Calendar = calendar;
        measures = new double[SimulatedIndicators.Measures.Count][];
        for (int i = 0; i < measures.Length; i++)
            measures[i] = new double[calendar.Months];
    }

    public CompanyProfile Profile { get; }

    public RegionCalendar Calendar { get; }

    public int Months => Calendar.Months;

    public double[] this[Series series] => measures[(int)series];

    /// <summary>Multiplies the value of a month by a factor and rounds it to whole units.</summary>
    public void Scale(Series series, int month, double factor)
    {
        if (month < Months) this[series][month] = Math.Round(this[series][month] * factor);
    }

    public void Set(Series series, int month, double value)
    {
        if (month < Months) this[series][month] = value;
    }

    /// <summary>Returns the value of a month; that of the last month for a later one.</summary>
    public double At(Series series, int month) => this[series][Math.Clamp(month, 0, Months - 1)];

    public void Add(EventKind kind, int day, double value = 1)
    {
        if (day >= Calendar.FirstDay(0) && day < Calendar.End) this.events.Add((day, kind, value));
    }

    /// <summary>Adds an event on a random day of a month.</summary>
    public void Add(EventKind kind, int month, RandomStream chance, double value = 1) =>
        Add(kind, Calendar.FirstDay(month) + chance.Whole(0, Calendar.Days(month) - 1), value);

    /// <summary>Removes all figures from a month on, because the company is closed or has moved away.</summary>
    public void Close(int month)
    {
        ReadOnlySpan<Series> measured =
        [
            Series.PowerKwh, Series.WaterM3, Series.InvoicedSalesCny, Series.PayrollTaxHeads, Series.PayrollCny, Series.PaidWorkers,
            Series.MeanPayCny, Series.PaydayDelayDays, Series.SiDueCny, Series.SiPaidCny, Series.SiInsured, Series.SurveyRespondents,
        ];
        foreach (Series series in measured)
            this[series].AsSpan(Math.Min(month, Months)).Fill(double.NaN);
    }

    public SimulatedCompany ToCompany(SimulatedTrouble? trouble)
    {
        this.events.Sort();
        SimulatedEvent[] events = new SimulatedEvent[this.events.Count];
        for (int i = 0; i < events.Length; i++)
        {
            (int day, EventKind kind, double value) = this.events[i];
            events[i] = new SimulatedEvent(SimulatedIndicators.NameOf(kind), RegionCalendar.DateOf(day), value);
        }

        return new SimulatedCompany(Profile, measures, events, trouble);
    }
}
