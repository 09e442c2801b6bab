namespace EarlyWarning.Rules;

/// <summary>
/// The row of one company in a panel that is being filled. Only its <see cref="PanelBuilder"/> gives it and only that takes it, so that a value never lands in
/// another panel's company. Equal if the builder and the company are.
/// </summary>
public readonly record struct PanelRow
{
    internal PanelRow(PanelBuilder builder, int index)
    {
        Builder = builder;
        Index = index;
    }

    /// <summary>The company's place in <see cref="PanelBuilder.Companies"/>, and its row in the panel and its views.</summary>
    public int Index { get; }

    internal PanelBuilder? Builder { get; }

    /// <summary>Returns the company's id; empty for a row that no builder gave.</summary>
    public override string ToString() => Builder is null ? "" : Builder.Companies[Index];
}
