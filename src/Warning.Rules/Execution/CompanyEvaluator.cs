using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Evaluates the rules of a set for single companies as of one date: fill it with a company's observations, run it, read the outcomes, clear it for the next
/// company. Nothing is allocated for a company, but for the fields of events; a panel of that company alone gives the same outcomes. Rented from <see cref="RuleSet.EvaluatorFor"/>; not
/// thread-safe.
/// </summary>
public sealed class CompanyEvaluator : IDisposable
{
    private readonly CompanyFrames frames;
    private CompanyFrame? frame;

    internal CompanyEvaluator(CompanyFrames frames, LocalDate asOf)
    {
        this.frames = frames;
        frame = frames.Rent();
        AsOf = asOf;
    }

    /// <summary>The as-of date.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The catalog of the indicators that can be added.</summary>
    public IndicatorCatalog Catalog => frames.Catalog;

    private CompanyFrame Frame => frame ?? throw new ObjectDisposedException(nameof(CompanyEvaluator));

    /// <summary>Forgets all observations, for the next company.</summary>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Clear() => Frame.Clear();

    /// <summary>Declares an indicator complete up to the as-of date: an event that is not added did not happen, and a measure without a row has its <c>absent</c> value.</summary>
    /// <param name="indicator">An indicator of the catalog.</param>
    /// <exception cref="ArgumentException">The indicator is of another catalog.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Deliver(Indicator indicator)
    {
        Check(indicator);
        Frame.Deliver(indicator);
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
        Check(indicator);
        if (indicator.Kind == IndicatorKind.Attribute) throw new ArgumentException($"'{indicator.Id}' is an attribute: it has no date; use Set.", nameof(indicator));
        if (!double.IsFinite(value)) throw new ArgumentException($"'{indicator.Id}' needs a finite number.", nameof(value));
        Frame.Add(indicator, DayNumber.Of(date), value, MeasureAppender.KnownDayOf(known), EventFields.Of(indicator, fields));
    }

    /// <summary>Adds an observation that was delivered but could not be read. Without a date it may belong to any period or day that has no value.</summary>
    /// <param name="indicator">An indicator of the catalog.</param>
    /// <param name="date">A day in the measure's period, or the day of the event; null if unknown, and for an attribute.</param>
    /// <param name="known">The day on which it became known; null for the usual one.</param>
    /// <exception cref="ArgumentException">The indicator is of another catalog, or an attribute was given a date.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void AddUnread(Indicator indicator, LocalDate? date = null, LocalDate? known = null)
    {
        Check(indicator);
        if (indicator.Kind == IndicatorKind.Attribute && date is not null) throw new ArgumentException($"'{indicator.Id}' is an attribute: it has no date.", nameof(date));
        Frame.AddUnread(indicator, date is { } day ? DayNumber.Of(day) : null, MeasureAppender.KnownDayOf(known));
    }

    /// <summary>Sets a number attribute.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">The number, finite.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type, or the number is not finite.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, double value)
    {
        Check(attribute, AttributeType.Number);
        if (!double.IsFinite(value)) throw new ArgumentException($"'{attribute.Id}' needs a finite number.", nameof(value));
        Frame.Set(attribute, value);
    }

    /// <summary>Sets a text attribute.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Check(attribute, AttributeType.Text);
        Frame.Set(attribute, value);
    }

    /// <summary>Sets a date attribute.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">The date.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, LocalDate value)
    {
        Check(attribute, AttributeType.Date);
        Frame.Set(attribute, DayNumber.Of(value));
    }

    /// <summary>Sets a flag.</summary>
    /// <param name="attribute">An attribute of the catalog.</param>
    /// <param name="value">Whether it is set.</param>
    /// <exception cref="ArgumentException">The attribute is of another catalog or type.</exception>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Set(Indicator attribute, bool value)
    {
        Check(attribute, AttributeType.Flag);
        Frame.Set(attribute, value ? 1 : 0);
    }

    /// <summary>Evaluates the rules in force and the numbers of the set for the observations added since the last <see cref="Clear"/>.</summary>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public void Run() => Frame.Run();

    /// <summary>Returns the outcome of a rule in the last <see cref="Run"/>.</summary>
    /// <param name="rule">An index into <see cref="RuleSet.Rules"/>.</param>
    /// <returns>The outcome; null if the rule is not in force.</returns>
    /// <exception cref="ObjectDisposedException">The evaluator was disposed.</exception>
    public Outcome? OutcomeOf(int rule) => frames.Truths[rule] is var truth && truth < 0 ? null : Frame.OutcomeOf(truth);

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

    private void Check(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
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
