using System.Numerics;
using EarlyWarning.Replaying;

namespace EarlyWarning.Calibrating;

/// <summary>Judges models on dates, over all companies and over draws of them.</summary>
internal sealed class Judge
{
    /// <summary>The numbers of pairs at the top of a date that are looked at.</summary>
    public static readonly int[] Ks = [10, 50, 200];

    private readonly PatternDate[] dates;
    private readonly JudgedModel[] models;
    private readonly bool[] alerted; // by pattern, with the points of today
    private readonly int companies;
    private readonly PatternCounts all;
    private readonly PatternCounts ofDate;

    public Judge(PatternDate[] dates, JudgedModel[] models, bool[] alerted, int companies)
    {
        this.dates = dates;
        this.models = models;
        this.alerted = alerted;
        this.companies = companies;
        all = new PatternCounts(alerted.Length);
        ofDate = new PatternCounts(alerted.Length);
    }

    /// <summary>Returns the figures of each model, and of each how much its AUC is above that of the first.</summary>
    public CalibrationModel[] Run(CancellationToken cancellationToken)
    {
        Figures[] found = Count(null);
        Draw[] drawn = [.. models.Select(_ => new Draw())];
        CompanyDraws draws = new(companies);
        for (int draw = 0; draw < CompanyDraws.Count; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Figures[] figures = Count(draws.Next());
            for (int model = 0; model < models.Length; model++) drawn[model].Add(figures[model], figures[0]);
        }

        return [.. models.Select((model, place) => ToModel(model, found[place], found[0], drawn[place]))];
    }

    private static CalibrationModel ToModel(JudgedModel model, Figures found, Figures today, Draw drawn) => new()
    {
        Kind = model.Kind,
        Auc = found.Auc,
        AucInterval = CompanyDraws.IntervalOf(drawn.Aucs),
        AucGain = found.Auc - today.Auc,
        AucGainInterval = CompanyDraws.IntervalOf(drawn.Gains),
        Recall = found.Recall,
        RecallInterval = CompanyDraws.IntervalOf(drawn.Recalls),
        AtK = [.. Ks.Select((k, place) => new CalibrationAtK(k, found.AtK[place], CompanyDraws.IntervalOf(drawn.AtK[place])))],
    };

    private Figures[] Count(int[]? weights)
    {
        Array.Clear(all.Positives);
        Array.Clear(all.Pairs);
        double[][] precisions = Array.ConvertAll(models, _ => new double[Ks.Length]);
        foreach (PatternDate date in dates)
        {
            Count(date, weights);
            for (int model = 0; model < models.Length; model++)
            {
                for (int k = 0; k < Ks.Length; k++)
                {
                    int first = Math.Min(Ks[k], companies);
                    precisions[model][k] += models[model].HitsAmong(first, ofDate) / first / dates.Length;
                }
            }
        }

        long positives = all.Positives.Sum(), warned = 0;
        for (int pattern = 0; pattern < alerted.Length; pattern++) warned += alerted[pattern] ? all.Pairs[pattern] : 0;
        return
        [
            .. models.Select((model, place) => new Figures(
                model.Auc(all), positives == 0 ? null : model.HitsAmong(warned, all) / positives, precisions[place])),
        ];
    }

    private void Count(PatternDate date, int[]? weights)
    {
        Array.Clear(ofDate.Positives);
        Array.Clear(ofDate.Pairs);
        for (int row = 0; row < date.PatternOf.Length; row++) ofDate.Pairs[date.PatternOf[row]] += weights is null ? 1 : weights[row];
        for (int word = 0; word < date.Positive.Length; word++)
        {
            for (ulong bits = date.Positive[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word * 64) + BitOperations.TrailingZeroCount(bits);
                ofDate.Positives[date.PatternOf[row]] += weights is null ? 1 : weights[row];
            }
        }

        for (int pattern = 0; pattern < alerted.Length; pattern++)
        {
            all.Pairs[pattern] += ofDate.Pairs[pattern];
            all.Positives[pattern] += ofDate.Positives[pattern];
        }
    }

    private sealed record Figures(double? Auc, double? Recall, double[] AtK);

    /// <summary>The figures of a model in the draws that have them.</summary>
    private sealed class Draw
    {
        public List<double> Aucs { get; } = [];

        public List<double> Gains { get; } = [];

        public List<double> Recalls { get; } = [];

        public List<double>[] AtK { get; } = Array.ConvertAll(Ks, _ => new List<double>());

        public void Add(Figures figures, Figures today)
        {
            if (figures.Auc is { } auc) Aucs.Add(auc);
            if (figures.Auc - today.Auc is { } gain) Gains.Add(gain);
            if (figures.Recall is { } recall) Recalls.Add(recall);
            for (int k = 0; k < Ks.Length; k++) AtK[k].Add(figures.AtK[k]);
        }
    }
}
