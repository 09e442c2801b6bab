using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using Spectre.Console;
using Rule = EarlyWarning.Rules.Rule;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the numbers of a rule with their places, so that one can be chosen, and the parameters that it reads.</summary>
internal sealed class RuleNumberList(Terminal terminal, Rule rule)
{
    private const int Shown = 20;

    private readonly Canvas canvas = new(terminal, Canvas.Endless);

    public void Print()
    {
        canvas.WriteLine(WhatIfScreenMessages.NumbersOf(rule.Id, rule.Title), Canvas.Bold);
        canvas.WriteLine();
        if (rule.Numbers.Count == 0) canvas.WriteIndented(WhatIfScreenMessages.NoNumbers(rule.Id), Canvas.Plain);
        else WriteNumbers();
        if (rule.Parameters.Count > 0)
        {
            canvas.WriteLine();
            canvas.WriteLine(WhatIfScreenMessages.ParametersOf, Canvas.Bold);
            foreach (Parameter read in rule.Parameters) canvas.WriteIndented(WhatIfScreenMessages.OfParameter(read.Name, read.Title), Canvas.Plain);
        }

        if (rule.Numbers.Count > 0)
        {
            canvas.WriteLine();
            canvas.WriteLine(WhatIfScreenMessages.TryOne, Canvas.Dim);
        }

        canvas.Print();
    }

    /// <summary>Shows a number in its expression, cut to what stands around it.</summary>
    public static string Around(RuleNumber number)
    {
        string text = number.Expression;
        int from = Math.Max(0, number.Start - Shown), end = Math.Min(text.Length, number.Start + number.Text.Length + Shown);
        string before = text[from..number.Start], after = text[(number.Start + number.Text.Length)..end];
        return $"{(from > 0 ? "…" : "")}{before}[{number.Text}]{after}{(end < text.Length ? "…" : "")}";
    }

    private void WriteNumbers()
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.PlaceOfNumber, right: true),
            canvas.Column(ColumnMessages.Value, right: true),
            canvas.Column(ColumnMessages.WhereItStands));
        foreach (RuleNumber one in rule.Numbers)
        {
            string around = Around(one);
            table.AddRow(
                Canvas.Cell(one.Place.ToString(CultureInfo.InvariantCulture)),
                Canvas.Cell(one.Text),
                one.Let is { } let ? canvas.Cell(WhatIfScreenMessages.InLet(let, around)) : Canvas.Cell(around));
        }

        canvas.Write(Canvas.Indented(table));
    }
}
