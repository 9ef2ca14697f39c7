/**
 * The characters that Taiwan and Hong Kong print. Inside the program, words have everyday forms that make every
 * distinction of either region. Printing replaces them by the region's characters. This table is written by hand.
 */

export type Region = 'taiwan' | 'hong-kong';

/** Pairs of a character and the one that the region prints instead. */
export const PRINTED: Readonly<Record<Region, string>> = {
  'taiwan': '着著',
  'hong-kong': '裡裏衛衞恆恒鉤鈎豔艷',
};

/** Rare or learned forms, each followed by the everyday form that the program uses internally. */
export const EVERYDAY = '僞偽啓啟喫吃嫺嫻嬀媯峯峰檐簷汙污潙溈爲為牀床痹痺癡痴皁皂祕秘竈灶糉粽繮韁纔才羣群脣唇蔘參衆眾裏裡覈核踊踴鉢缽鍼針麪麵齶顎'
  + '臺台溼濕泄洩巖岩谿溪孃娘嶽岳歎嘆譁嘩鉅巨衞衛菓果佇佇';

/** Characters that may replace each other in traditional text. Both are right, and neither is changed. */
export const ALIKE: readonly string[] = [
  '布佈', '周週', '注註', '占佔', '台臺', '托託', '回迴', '只祇衹', '升昇陞', '念唸', '家傢', '局侷', '果菓', '累纍', '幸倖', '抵牴', '席蓆', '借藉', '岩巖', '雇僱', '泛氾', '欲慾',
  '凶兇', '奸姦', '佑祐', '吊弔', '仿彷倣', '向嚮', '才纔', '胡衚', '修脩', '朱硃', '岳嶽', '群羣', '愈癒', '蔑衊', '梁樑', '克剋', '霉黴', '扎紮', '凌淩', '折摺', '贊讚', '伙夥',
  '彩綵', '巨鉅', '杯盃', '粘黏', '床牀', '嘗嚐', '厘釐', '溪谿', '娘孃', '秋鞦', '千韆', '冬鼕', '合閤', '同衕', '旗旂', '真眞', '溯泝遡', '晒曬', '痴癡', '污汙', '冲沖', '核覈', '峰峯',
];

/**
 * Characters that modern traditional text does not use in words with another form. `采取` for `採取` and `并` for `並` were
 * copied from simplified text. People do write others, such as 面 for 麵.
 */
export const NEVER_FOR_OTHERS = '并后采系于云范筑据价斗松干几机术';

/** Surnames that look like the simplified form of another character. */
export const SURNAMES = '余范于沈云姜谷郁岳朴曲卜干后系松涂游占向折只种咸台里制升秋仇舍几丑征志';
