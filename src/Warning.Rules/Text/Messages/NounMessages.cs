namespace EarlyWarning.Rules.Text.Messages;

/// <summary>The names of the objects of rule packs.</summary>
internal static class NounMessages
{
    public static Message ARuleFile => new("a rule file", "规则文件");

    public static Message ARule => new("a rule", "规则");

    public static Message TheInterval => new("the interval 'effective'", "生效期间“effective”");

    public static Message TheSource => new("the source", "来源“source”");

    public static Message ARuleTest => new("a rule test", "规则测试");

    public static Message AnEventOfATest => new("an event of a test", "测试中的一次事件");

    public static Message ACatalog => new("a catalog", "指标目录");

    public static Message AnIndicator => new("an indicator", "指标");

    public static Message AParametersFile => new("a parameters file", "参数文件");

    public static Message AParameter => new("a parameter", "参数");

    public static Message AValueOfAParameter => new("a value of a parameter", "参数的取值");
}
