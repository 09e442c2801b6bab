namespace EarlyWarning.Files.Tables;

/// <summary>A row of a sheet or text before it is known what it is.</summary>
/// <param name="Number">Its line, or the sheet's row, from 1.</param>
/// <param name="Cells">Its cells; a merged one has its text in each of its places.</param>
internal sealed record TableRow(long Number, IReadOnlyList<string> Cells)
{
    /// <summary>The texts of the cells that are not blank, each once where the same stands side by side.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            List<string> texts = [];
            foreach (string cell in Cells)
            {
                string text = cell.Trim();
                if (text.Length > 0 && (texts.Count == 0 || texts[^1] != text)) texts.Add(text);
            }

            return texts;
        }
    }
}
