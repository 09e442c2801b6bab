using System.Globalization;
using System.Text;
using System.Text.Json;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>Points that outcomes propose for the rules of a pack, and how they do on later dates beside those of today.</summary>
public sealed record CalibrationReport
{
    /// <summary>The dates asked for, how far apart, and the horizon.</summary>
    public required BacktestOptions Options { get; init; }

    /// <summary>The last day of which the outcomes are complete.</summary>
    public LocalDate Through { get; init; }

    /// <summary>The number of companies.</summary>
    public int Companies { get; init; }

    /// <summary>The number of outcomes of companies of the panel.</summary>
    public int Outcomes { get; init; }

    /// <summary>The earlier dates, on which the points are fitted.</summary>
    public required CalibrationPart Fit { get; init; }

    /// <summary>The later dates, which judge, and of which the fit knows nothing.</summary>
    public required CalibrationPart Judged { get; init; }

    /// <summary>The number of dates between the parts, whose horizon reaches into the later one.</summary>
    public int Between { get; init; }

    /// <summary>The number of dates that are left out because their horizon ends after <see cref="Through"/>.</summary>
    public int Open { get; init; }

    /// <summary>The number of different patterns of outcomes of rules.</summary>
    public int Patterns { get; init; }

    /// <summary>The strength of the ridge that was chosen.</summary>
    public double Strength { get; init; }

    /// <summary>The strengths that were tried, the strongest first.</summary>
    public IReadOnlyList<CalibrationStrength> Strengths { get; init => field = ValueList.Of(value); } = ValueList.Of<CalibrationStrength>([]);

    /// <summary>How many points one of log-odds is.</summary>
    public double Scale { get; init; }

    /// <summary>The number of pairs of the fitted part that are alerted at the lowest level with the points of today.</summary>
    public long FitAlerted { get; init; }

    /// <summary>The number of those that are alerted with the points that are proposed.</summary>
    public long FitProposedAlerted { get; init; }

    /// <summary>The rules that are scored and were in force on one of the dates, by id.</summary>
    public IReadOnlyList<CalibrationRule> Rules { get; init => field = ValueList.Of(value); } = ValueList.Of<CalibrationRule>([]);

    /// <summary>The figures on the later dates: today's points, those proposed, the best rule alone, and the regression without restrictions.</summary>
    public IReadOnlyList<CalibrationModel> Models { get; init => field = ValueList.Of(value); } = ValueList.Of<CalibrationModel>([]);

    /// <summary>The best single rule: the one that puts the pairs of the fitted part in order best.</summary>
    public required Rule BestRule { get; init; }

    /// <summary>The alerts on the later dates by level, from blue to red.</summary>
    public IReadOnlyList<CalibrationLevel> Levels { get; init => field = ValueList.Of(value); } = ValueList.Of<CalibrationLevel>([]);

    /// <summary>The outcomes of companies that the panel does not have, which are left out.</summary>
    public IReadOnlyList<BacktestOutcome> LeftOut { get; init => field = ValueList.Of(value); } = ValueList.Of<BacktestOutcome>([]);

    /// <summary>Returns the figures of a model.</summary>
    /// <param name="kind">The model.</param>
    /// <returns>Its figures.</returns>
    public CalibrationModel this[CalibrationModelKind kind] => Models.Single(model => model.Kind == kind);

    /// <summary>
    /// Whether the points that are proposed put the later dates in a better order than those of today, by more than chance makes: true or false where 95 of 100
    /// draws of companies say so, null where they do not.
    /// </summary>
    public bool? IsBetter => this[CalibrationModelKind.Proposed].AucGainInterval switch
    {
        { Lower: > 0 } => true,
        { Upper: < 0 } => false,
        _ => null,
    };

    /// <summary>The sentence that says whether the points that are proposed are better than those of today, or chance may have made it.</summary>
    public Message Verdict
    {
        get
        {
            CalibrationModel today = this[CalibrationModelKind.Today], proposed = this[CalibrationModelKind.Proposed];
            string gain = Signed(proposed.AucGain), interval = $"{Signed(proposed.AucGainInterval?.Lower)}, {Signed(proposed.AucGainInterval?.Upper)}";
            return IsBetter switch
            {
                true => CalibrationMessages.PointsBetter(Figure(proposed.Auc), Figure(today.Auc), gain, interval),
                false => CalibrationMessages.PointsWorse(Figure(proposed.Auc), Figure(today.Auc), gain, interval),
                null => CalibrationMessages.PointsAlike(Figure(proposed.Auc), Figure(today.Auc), gain, interval),
            };

            static string Figure(double? figure) => figure?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-";
            static string Signed(double? figure) => figure?.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture) ?? "-";
        }
    }

    /// <summary>What to bear in mind before points are used.</summary>
    public IReadOnlyList<Message> Caveats
    {
        get
        {
            List<Message> caveats = [CalibrationMessages.PointsAreNoLaw, CalibrationMessages.DrawsOfCompanies, CalibrationMessages.JudgedOnce];
            if (Rules.Count(rule => rule.Basis == CalibrationBasis.Kept) is > 0 and var kept) caveats.Add(CalibrationMessages.KeptPoints(kept));
            if (Rules.Any(rule => rule.IndeterminateLogOdds is not null)) caveats.Add(CalibrationMessages.UndecidedHasNoPoints);
            return caveats;
        }
    }

    /// <summary>Returns the points that differ from those of today as a rule file, which is a layer over the pack by itself.</summary>
    /// <param name="language">The language of its title and note.</param>
    /// <returns>The file, <c>points.json</c>.</returns>
    public RulePackFile ToRulePackFile(MessageLanguage language)
    {
        StringBuilder text = new();
        text.Append("{\n  \"id\": \"calibration\",\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"title\": {Quoted(CalibrationMessages.LayerTitle)},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"note\": {Quoted(CalibrationMessages.LayerNote(Fit.From, Fit.To, Judged.From, Judged.To))},\n");
        text.Append("  \"changes\": [");
        CalibrationRule[] changed = [.. Rules.Where(rule => rule.Proposed != rule.Today)];
        for (int one = 0; one < changed.Length; one++)
        {
            string id = JsonEncodedText.Encode(changed[one].Rule.Id, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
            text.Append(CultureInfo.InvariantCulture, $"{(one == 0 ? "\n" : ",\n")}    {{ \"id\": \"{id}\", \"score\": {changed[one].Proposed:0.##} }}");
        }

        text.Append(changed.Length == 0 ? "]\n}\n" : "\n  ]\n}\n");
        return new RulePackFile("points.json", Encoding.UTF8.GetBytes(text.ToString()));

        string Quoted(Message message) =>
            $"\"{JsonEncodedText.Encode(message.ToString(language), System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
    }
}
