namespace EarlyWarning.Simulation.Courses;

/// <summary>
/// The course of a company while it is being written: first an ordinary one, on which a harmless sign or a story of trouble then sets its
/// marks. What falls after the last month is dropped, for it has not happened yet.
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

    /// <summary>Multiplies a month; a month that is not there is let be.</summary>
    public void Scale(Series series, int month, double factor)
    {
        if (month < Months) this[series][month] = Math.Round(this[series][month] * factor);
    }

    public void Set(Series series, int month, double value)
    {
        if (month < Months) this[series][month] = value;
    }

    /// <summary>The value of a month, or of the last one for a month that is not there yet.</summary>
    public double At(Series series, int month) => this[series][Math.Clamp(month, 0, Months - 1)];

    public void Add(EventKind kind, int day, double value = 1)
    {
        if (day >= Calendar.FirstDay(0) && day < Calendar.End) this.events.Add((day, kind, value));
    }

    /// <summary>On some day of a month.</summary>
    public void Add(EventKind kind, int month, RandomStream chance, double value = 1) =>
        Add(kind, Calendar.FirstDay(month) + chance.Whole(0, Calendar.Days(month) - 1), value);

    /// <summary>From this month on nobody has a figure: the works is shut or gone.</summary>
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

    public SimulatedCompany Written(SimulatedTrouble? trouble)
    {
        this.events.Sort();
        SimulatedEvent[] events = new SimulatedEvent[this.events.Count];
        for (int i = 0; i < events.Length; i++)
        {
            (int day, EventKind kind, double value) = this.events[i];
            events[i] = new SimulatedEvent(SimulatedIndicators.NameOf(kind), NodaTime.LocalDate.FromDateOnly(DateOnly.FromDayNumber(day)), value);
        }

        return new SimulatedCompany(Profile, measures, events, trouble);
    }
}
