namespace EarlyWarning.Rules.Panels;

/// <summary>Computes the column of a parameter that depends on a text attribute; each distinct text is looked up once.</summary>
internal static class ParameterColumn
{
    public static Column Of(PanelView view, Parameter parameter)
    {
        if (parameter.At(view.Day) is not { } value) return Column.MissingOf(view.Count);
        double[] numbers = GC.AllocateUninitializedArray<double>(view.Count);
        if (value.By is null)
        {
            numbers.AsSpan().Fill(value.Of(text: null));
            return new Column(numbers);
        }

        int[] codes = view.Attribute(value.By).Texts;
        double[] byCode = new double[view.Texts.Length];
        bool[] found = new bool[byCode.Length];
        for (int row = 0; row < numbers.Length; row++)
        {
            int code = codes[row];
            if (code == TextPool.Missing)
            {
                numbers[row] = double.NaN;
                continue;
            }

            if (!found[code]) (byCode[code], found[code]) = (value.Of(view.Texts[code]), true);
            numbers[row] = byCode[code];
        }

        return new Column(numbers);
    }
}
