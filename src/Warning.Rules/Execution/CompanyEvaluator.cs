using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Evaluates the rules of a set for single companies as of one date: fill it with a company's observations, run it, read the outcomes, clear it for the next
/// company. Nothing is allocated for a company, but for the fields of events and for comparing it with peers; a panel of that company alone gives the same outcomes.
/// Rented from <see cref="RuleSet.EvaluatorFor"/>; not thread-safe.
/// </summary>
public sealed class CompanyEvaluator : IDisposable
{
    private readonly CompanyFrames frames;
    private readonly PeerFrames? peers;
    private readonly List<CompanyObservation>? observations; // kept only for comparing the company with peers
    private readonly List<Indicator>? delivered;
    private CompanyFrame? frame;

    internal CompanyEvaluator(CompanyFrames frames, LocalDate asOf, PeerTables? tables)
    {
        peers = tables is null ? null : frames.PeersOf(tables);
        if (peers is not null) (observations, delivered) = ([], []);
        this.frames = frames;
        frame = frames.Rent();
        AsOf = asOf;
    }

    /// <summary>The as-of date.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The catalog of the indicators that can be added.</summary>
    public IndicatorCatalog Catalog => frames.Catalog;

    /// <summary>How the company of the last <see cref="Run"/> compares with its peers; null without peers, or where no rule in force asks for them.</summary>
    public PeerComparison? Peers { get; private set; }

    private CompanyFrame Frame => frame ?? throw new ObjectDisposedException(nameof(CompanyEvaluator));

    /// <summary>Forgets all observations, for the next company.</summary>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Clear()
    {
        Frame.Clear();
        observations?.Clear();
        delivered?.Clear();
        Peers = null;
    }

    /// <summary>Declares an indicator complete up to the as-of date: an event that is not added did not happen, and a measure without a row has its <c>absent</c> value.</summary>
    /// <param name="indicator">An indicator of the catalog.</param>
    /// <exception cref="ArgumentException">The indicator is of another catalog.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Deliver(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Check(indicator);
        Frame.Deliver(indicator);
        delivered?.Add(indicator);
    }

    /// <summary>Adds a value of a measure, or an event; the indicator then counts as delivered.</summary>
    /// <param name="indicator">A measure or event of the catalog.</param>
    /// <param name="date">A day in the measure's period, or the day of the event.</param>
    /// <param name="value">The number, finite.</param>
    /// <param name="known">The day on which it became known; null for the end of the period or the event's day, plus the indicator's lag.</param>
    /// <param name="fields">The values of an event's fields by name: a text, number, flag or null each; null for none.</param>
    /// <exception cref="ArgumentException">The indicator is of another catalog or an attribute, or a value does not fit.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Add(Indicator indicator, LocalDate date, double value, LocalDate? known = null, IReadOnlyDictionary<string, object?>? fields = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Check(indicator);
        if (indicator.Kind == IndicatorKind.Attribute) throw new ArgumentException($"'{indicator.Id}' is an attribute: it has no date; use Set.", nameof(indicator));
        if (!double.IsFinite(value)) throw new ArgumentException($"'{indicator.Id}' needs a finite number.", nameof(value));
        Add(new CompanyObservation(indicator, DayNumber.Of(date), value, MeasureAppender.KnownDayOf(known)) { Fields = EventFields.Of(indicator, fields) });
    }

    /// <summary>Adds an observation that was delivered but could not be read. Without a date it may belong to any period or day that has no value.</summary>
    /// <param name="indicator">An indicator of the catalog.</param>
    /// <param name="date">A day in the measure's period, or the day of the event; null if unknown, and for an attribute.</param>
    /// <param name="known">The day on which it became known; null for the usual one.</param>
    /// <exception cref="ArgumentException">The indicator is of another catalog, or an attribute was given a date.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void AddUnread(Indicator indicator, LocalDate? date = null, LocalDate? known = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Check(indicator);
        if (indicator.Kind == IndicatorKind.Attribute && date is not null) throw new ArgumentException($"'{indicator.Id}' is an attribute: it has no date.", nameof(date));
        Add(new CompanyObservation(indicator, date is { } day ? DayNumber.Of(day) : null, double.NaN, MeasureAppender.KnownDayOf(known)) { IsUnread = true });
    }

    /// <summary>Sets a number attribute.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">The number, finite.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type, or the number is not finite.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, double value)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        Check(attribute, AttributeType.Number);
        if (!double.IsFinite(value)) throw new ArgumentException($"'{attribute.Id}' needs a finite number.", nameof(value));
        Set(attribute, value, text: null);
    }

    /// <summary>Sets a text attribute.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(attribute);
        Check(attribute, AttributeType.Text);
        Set(attribute, double.NaN, value);
    }

    /// <summary>Sets a date attribute.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">The date.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, LocalDate value)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        Check(attribute, AttributeType.Date);
        Set(attribute, DayNumber.Of(value), text: null);
    }

    /// <summary>Sets a flag.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">Whether it is set.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, bool value)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        Check(attribute, AttributeType.Flag);
        Set(attribute, value ? 1 : 0, text: null);
    }

    /// <summary>Evaluates the rules in force and the numbers of the set for the observations added since the last <see cref="Clear"/>.</summary>
    /// <param name="company">
    /// The company's id, whose place it takes among the peers; null for a company that is none of theirs. Not used without peers.
    /// </param>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Run(string? company = null)
    {
        CompanyFrame running = Frame;
        if (peers is not null)
        {
            Peers = peers.Compare(company, [.. delivered!, .. observations!.Select(observation => observation.Indicator)], [.. observations!], out double[] results);
            running.SetPeers(results);
        }

        running.Run();
    }

    /// <summary>Returns the outcome of a rule in the last <see cref="Run"/>.</summary>
    /// <param name="rule">An index into <see cref="RuleSet.Rules"/>.</param>
    /// <returns>The outcome; null if the rule is not in force.</returns>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public Outcome? OutcomeOf(int rule) => OutcomeOf(rule, step: 0);

    /// <summary>Returns the outcome of a step of a rule in the last <see cref="Run"/>.</summary>
    /// <param name="rule">An index into <see cref="RuleSet.Rules"/>.</param>
    /// <param name="step">A step of the rule, from 0, below its <see cref="Rule.StepCount"/>.</param>
    /// <returns>Whether the step is reached; null if the rule is not in force.</returns>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public Outcome? OutcomeOf(int rule, int step) => frames.Truths[rule] is var truth && truth < 0 ? null : Frame.OutcomeOf(truth + step);

    /// <summary>Returns the value of a number in the last <see cref="Run"/>.</summary>
    /// <param name="number">A number of the rule set.</param>
    /// <returns>The value; null if it is missing.</returns>
    /// <exception cref="ArgumentException">The rule set does not evaluate the number.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public double? NumberOf(CompiledNumber number) => Frame.Number(frames.NumberOf(number)) is var value && double.IsNaN(value) ? null : value;

    /// <summary>Returns the memory for the next evaluator; the evaluator cannot be used afterwards.</summary>
    public void Dispose()
    {
        if (frame is null) return;
        frames.Return(frame);
        frame = null;
    }

    private void Add(in CompanyObservation observation)
    {
        observation.AddTo(Frame);
        observations?.Add(observation);
    }

    private void Set(Indicator attribute, double number, string? text) =>
        Add(new CompanyObservation(attribute, null, number, MeasureAppender.UsualKnown) { Text = text });

    private void Check(Indicator indicator)
    {
        IReadOnlyList<Indicator> known = Catalog.Indicators;
        if (indicator.Ordinal >= known.Count || !ReferenceEquals(known[indicator.Ordinal], indicator))
            throw new ArgumentException($"'{indicator.Id}' is not of the rules' catalog; take it from there.", nameof(indicator));
    }

    private void Check(Indicator attribute, AttributeType type)
    {
        Check(attribute);
        if (attribute.Kind != IndicatorKind.Attribute) throw new ArgumentException($"'{attribute.Id}' is dated: use Add.", nameof(attribute));
        if (attribute.Type != type) throw new ArgumentException($"'{attribute.Id}' is a {attribute.Type.Word()}, not a {type.Word()}.", nameof(attribute));
    }
}
